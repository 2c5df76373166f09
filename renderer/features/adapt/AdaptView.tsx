import { useTranslation } from 'react-i18next'
import { linkTo } from '../../app/routes.ts'
import { useCall } from '../../client.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { Workplace } from './Workplace.tsx'
import '../../ui/adapt.css'
import '../../ui/adaptBlocks.css'

interface Props {
  readonly project: string
  readonly document: string
}

/** One document of a project, to be changed beside its true pages. */
export function AdaptView({ project, document }: Props) {
  const { t } = useTranslation()
  const opened = useCall('adaptation.open', { project, document }, { fresh: true })
  if (opened.isError) {
    return (
      <Page title={t('adapt.failed')} back={<a href={linkTo({ view: 'project', project })}>{t('adapt.backPlain')}</a>}>
        <Loaded query={opened}>{() => null}</Loaded>
      </Page>
    )
  }
  return (
    <Loaded query={opened}>
      {(text) => <Workplace key={`${project}/${document}`} project={project} document={document} text={text} />}
    </Loaded>
  )
}
