import { type ReactNode, useState } from 'react'
import {
  Autocomplete,
  Button,
  Collection,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components'

export interface Choice {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly group?: string
  readonly disabled?: boolean
}
interface Props {
  /** What the button shows, and its name. */
  readonly label: ReactNode
  readonly name?: string
  /** Asked for when the menu opens. */
  readonly choices: () => readonly Choice[]
  readonly choose: (id: string) => void
  /** Name of the field that filters the choices; without it there is none. */
  readonly filter?: string
  /** Said when the filter leaves nothing. */
  readonly none?: string
  readonly disabled?: boolean
}

/** A button that opens a list of choices; with many of them a few letters find the one. */
export function MenuButton({ label, name, choices, choose, filter, none, disabled = false }: Props) {
  const [listed, setListed] = useState<readonly Choice[]>([])
  const { contains } = useFilter({ sensitivity: 'base' })
  const groups = [...new Set(listed.map(({ group }) => group ?? ''))]
  const item = ({ id, label: text, hint }: Choice) => (
    <MenuItem key={id} id={id} textValue={`${text} ${hint ?? ''}`} className="menu-item">
      <span>{text}</span>
      {hint !== undefined && <span className="menu-hint">{hint}</span>}
    </MenuItem>
  )
  const menu = (
    <Menu
      className="menu"
      aria-label={name ?? (typeof label === 'string' ? label : '')}
      disabledKeys={listed.filter((each) => each.disabled).map(({ id }) => id)}
      onAction={(key) => choose(String(key))}
      renderEmptyState={() => <p className="menu-none">{none}</p>}
    >
      {groups.map((group) =>
        group === '' ? (
          listed.filter((each) => (each.group ?? '') === group).map(item)
        ) : (
          <MenuSection key={group} id={`group ${group}`}>
            <Header className="menu-group">{group}</Header>
            <Collection>{listed.filter((each) => each.group === group).map(item)}</Collection>
          </MenuSection>
        ),
      )}
    </Menu>
  )
  return (
    <MenuTrigger onOpenChange={(open) => open && setListed(choices())}>
      <Button className="menu-button" isDisabled={disabled} {...(name === undefined ? {} : { 'aria-label': name })}>
        {label}
      </Button>
      <Popover className="menu-popover" placement="bottom start">
        {filter === undefined ? (
          menu
        ) : (
          <Autocomplete filter={contains}>
            <SearchField aria-label={filter} className="menu-search" autoFocus>
              <Input placeholder={filter} />
            </SearchField>
            {menu}
          </Autocomplete>
        )}
      </Popover>
    </MenuTrigger>
  )
}
