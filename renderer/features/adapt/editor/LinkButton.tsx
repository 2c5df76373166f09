import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'
import { toAddress } from './linkAddress.ts'

interface Props {
  readonly editor: Editor
  readonly active: boolean
}

/** Puts an address behind the chosen words, or takes it away. */
export function LinkButton({ editor, active }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const close = (): void => {
    setOpen(false)
    requestAnimationFrame(() => editor.view.focus())
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="tool" aria-label={t('adapt.action.link')} aria-pressed={active}>
        <Icon name="link" />
      </Button>
      <Popover className="menu-popover" placement="bottom start">
        <Dialog className="link-dialog" aria-label={t('adapt.action.link')}>
          <LinkForm editor={editor} active={active} close={close} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function LinkForm({ editor, active, close }: Props & { readonly close: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''))
  const [refused, setRefused] = useState(false)
  const apply = (event: FormEvent): void => {
    event.preventDefault()
    const href = toAddress(address)
    setRefused(href === undefined)
    if (href === undefined) return
    const chain = editor.chain()
    if (active) chain.extendMarkRange('link')
    if (editor.state.selection.empty && !active) {
      chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setMark('link', { href, title: null }).run()
    close()
  }
  return (
    <form onSubmit={apply} noValidate>
      <label htmlFor={id}>{t('adapt.linkAddress')}</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        value={address}
        aria-invalid={refused}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setAddress(event.target.value)}
      />
      <p
        id={`${id}-hint`}
        className={refused ? 'attribute-error' : 'attribute-hint'}
        role={refused ? 'alert' : undefined}
      >
        {t(refused ? 'adapt.linkRefused' : 'adapt.linkHint')}
      </p>
      <p className="link-actions">
        <button type="submit" className="button button-primary">
          {t('adapt.linkSet')}
        </button>
        {active && (
          <button
            type="button"
            className="button"
            onClick={() => {
              editor.chain().extendMarkRange('link').unsetMark('link').run()
              close()
            }}
          >
            {t('adapt.linkRemove')}
          </button>
        )}
      </p>
    </form>
  )
}
