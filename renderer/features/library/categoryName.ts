import type { JoinedCategory } from '../../../main/core/library/categories.ts'

/** What a package calls it, in the language of the window. */
export const categoryName = ({ de, en }: JoinedCategory, language: string): string => (language === 'en' ? en : de)
