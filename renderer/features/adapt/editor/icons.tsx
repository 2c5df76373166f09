import type { ReactNode } from 'react'

/** Our own signs for the tools, drawn on a grid of 20 by 20. The name stands at the control. */
const drawings = {
  undo: 'M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8H9',
  redo: 'm12 4 4 4-4 4m4-4H8a4 4 0 0 0 0 8h3',
  strong: 'M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z',
  emphasis: 'M9 4h6M5 16h6M12 4 8 16',
  strikethrough: 'M4 10h12M14 6.5C13 4.500 7 3.500 7 7M6 13.500c1 3 8 3.500 8-.500',
  code: 'm7 6-4 4 4 4m6-8 4 4-4 4',
  link: 'M8.500 11.500a3 3 0 0 0 4.200.3l2.500-2.500a3 3 0 0 0-4.200-4.200L9.800 6.300m1.700 2.200a3 3 0 0 0-4.200-.3l-2.500 2.500a3 3 0 0 0 4.200 4.200l1.200-1.200',
  bullets: 'M8 5h9M8 10h9M8 15h9M3.500 5h.01M3.500 10h.01M3.500 15h.01',
  numbers: 'M8 5h9M8 10h9M8 15h9M3 3.500l1-.500v4M3 9h1.500L3 11.500h2M3 13.500h2L4 15l1 .500L4.500 17H3',
  tasks: 'M9 5h8M9 10h8M9 15h8M3 5l1 1 2-2M3 10l1 1 2-2M3 15l1 1 2-2',
  up: 'm5 9 5-5 5 5m-5-5v12',
  down: 'm5 11 5 5 5-5m-5 5V4',
  remove: 'M4 6h12M8 6V4h4v2M6 6l.700 10h6.600L14 6',
  lock: 'M6 9V7a4 4 0 0 1 8 0v2M5 9h10v7H5z',
  unlock: 'M6 9V7a4 4 0 0 1 7.500-2M5 9h10v7H5z',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  fit: 'M3 5v10M17 5v10M6 10h8M8 8l-2 2 2 2m4-4 2 2-2 2',
  open: 'm6 8 4 4 4-4',
  back: 'M5 5v4h4M5.500 9A5.500 5.500 0 1 1 5 12.500',
} as const
export type IconName = keyof typeof drawings

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}
