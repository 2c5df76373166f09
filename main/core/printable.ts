/**
 * Text as it is printed and compared: composed letters (NFC), without marks that nobody sees and no font draws. Such come
 * along with numbers and names that are copied from other programs: marks of direction, variation selectors, byte
 * order marks. Soft hyphens and breaks without width stay, they are typed on purpose, and so do joiners where they tell letters apart: in
 * Arabic and Indic words and in pictures that are joined of several.
 */
export const printable = (text: string): string => text.normalize('NFC').replace(unseen, '')

const unseen =
  /(?![\u00ad\u200b\u2060])(?!(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Extended_Pictographic}]|\p{Emoji_Modifier})(?:\u200c|\u200d)(?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Extended_Pictographic}]))\p{Default_Ignorable_Code_Point}/gu
