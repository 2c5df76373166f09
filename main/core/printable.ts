/**
 * Text as it is printed and compared: composed letters (NFC), without marks that nobody sees and no font draws. Such come
 * along with numbers and names that are copied from other programs: marks of direction, joiners, variation selectors, byte
 * order marks. Soft hyphens and breaks without width stay, they are typed on purpose.
 */
export const printable = (text: string): string => text.normalize('NFC').replace(unseen, '')

const unseen = /[\u061c\u180e\u200c-\u200f\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g
