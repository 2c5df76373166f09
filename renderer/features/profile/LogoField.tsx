import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedImage } from '../../../main/bridge/contract.ts'
import { call, FaultError } from '../../client.ts'
import { FaultMessage } from '../../ui/FaultMessage.tsx'

interface Props {
  /** Data URL. */
  readonly image: string | undefined
  readonly name: string
  readonly set: (logo: CheckedImage | undefined) => void
}

/** By file dialog or dropped here; what is dangerous or no picture is refused with words, and the old one stays. */
export function LogoField({ image, name, set }: Props) {
  const { t } = useTranslation()
  const [fault, setFault] = useState<Error>()
  const [over, setOver] = useState(false)
  const take = async (checked: Promise<CheckedImage | null>): Promise<void> => {
    try {
      const logo = await checked
      setFault(undefined)
      if (logo) set(logo)
    } catch (error) {
      setFault(error as Error)
    }
  }
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    const locked = event.currentTarget.closest('fieldset:disabled')
    if (file && !locked) await take(dropped(file))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, the button is the first
    <div
      className={`logo-field${over ? ' logo-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <p className="field-label">{t('profile.field.logo')}</p>
      <div className="logo-row">
        {image && <img className="logo-image" src={image} alt={t('profile.logoShown', { name })} />}
        <div className="logo-actions">
          <button
            type="button"
            className="button"
            onClick={() => void take(call('profile.chooseLogo', { title: t('profile.chooseLogo') }))}
          >
            {t(image ? 'profile.otherLogo' : 'profile.chooseLogo')}
          </button>
          {image && (
            <button type="button" className="button" onClick={() => set(undefined)}>
              {t('profile.removeLogo')}
            </button>
          )}
          <p className="hint">{t('profile.hint.logo')}</p>
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {image ? t('profile.logoShown', { name }) : ''}
      </p>
      {fault && <FaultMessage error={fault} />}
    </div>
  )
}

/** Far more than a logo may have does not even reach the main side. */
const most = 8 * 1024 * 1024

async function dropped(file: File): Promise<CheckedImage> {
  if (file.size > most) throw new FaultError({ code: 'logo-too-large', facts: { path: file.name } })
  return call('profile.droppedLogo', { name: file.name, base64: await base64Of(file) })
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768))
  return btoa(text)
}
