/**
 * Text as it is printed and compared: composed letters (NFC), without marks that nobody sees and no font draws. Such come
 * along with numbers and names that are copied from other programs: marks of direction, joiners, variation selectors, byte
 * order marks. Soft hyphens and breaks without width stay, they are typed on purpose.
 */
export const printable = (text: string): string => text.normalize('NFC').replace(unseen, '')

const unseen = /(?![\u00ad\u200b\u2060])\p{Default_Ignorable_Code_Point}/gu
