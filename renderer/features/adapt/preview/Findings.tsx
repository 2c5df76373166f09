import type { Problem } from '../../../../main/core/outcome.ts'
import { sayProblem } from '../../../../main/wording/words.ts'
import { useWords } from '../../../messages/useWords.ts'
import { Said } from '../../../ui/Said.tsx'

const most = 10

/** What looks otherwise on the pages than it was meant, said while the text is typed. */
export function Findings({ problems }: { readonly problems: readonly Problem[] }) {
  const words = useWords()
  const texts = [...new Set(problems.map((problem) => sayProblem(words.problems, problem).join(' ')))]
  return (
    <div role="status">
      {texts.length > 0 && (
        <ul className="banner findings">
          {texts.slice(0, most).map((text) => (
            <li key={text}>
              <Said text={text} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
