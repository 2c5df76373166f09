/** The kit's sign in the colour of the text. As a mask it is a picture and never part of the page. */
export function KitIcon({ icon }: { readonly icon: string | undefined }) {
  if (!icon) return <span className="kit-icon" aria-hidden="true" />
  const source = `url("data:image/svg+xml,${encodeURIComponent(icon)}")`
  return <span className="kit-icon" aria-hidden="true" style={{ maskImage: source }} />
}
