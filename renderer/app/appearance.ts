import type { Settings } from '../../main/bridge/contract.ts'

/** `system` leaves the choice to the system's own light or dark mode. */
export function appear(appearance: Settings['appearance']): void {
  document.documentElement.dataset.appearance = appearance
}
