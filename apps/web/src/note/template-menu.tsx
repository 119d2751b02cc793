// Templates: the missing elements of the pathway at once, the whole template of a pathway, or one of the office's own. All have gaps to fill.
import { Button, Menu } from '@mantine/core'
import { IconTemplate } from '@tabler/icons-react'
import { useRead } from '../api/queries.ts'
import { count } from '../words/names.ts'
import type { Section } from './marked-text.ts'
import type { NotePrompt } from './story-column.tsx'

type Line = { readonly section: Section; readonly text: string }
interface Props { readonly pathway: string | undefined; readonly prompts: readonly NotePrompt[]; readonly insert: (lines: readonly Line[]) => void }

export function TemplateMenu({ pathway, prompts, insert }: Props) {
  const read = useRead('noteTemplates', {})
  const templates = read.data?.templates ?? []
  const own = templates.filter((each) => each.own)
  const here = templates.filter((each) => !each.own).sort((a, b) => Number(b.pathway === pathway) - Number(a.pathway === pathway))
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target><Button variant="default" leftSection={<IconTemplate size={16} stroke={1.7} />}>Templates</Button></Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {prompts.length === 0 ? null : <Menu.Item onClick={() => insert(prompts.map((each) => ({ section: each.section, text: each.insert })))}>What is missing: {count(prompts.length, 'place')} to write</Menu.Item>}
        {own.length === 0 ? null : <Menu.Label>This office’s own</Menu.Label>}
        {own.map((each) => <Menu.Item key={each.id} onClick={() => insert(each.lines)}>{each.title}</Menu.Item>)}
        <Menu.Label>Pathways</Menu.Label>
        {here.map((each) => <Menu.Item key={each.id} onClick={() => insert(each.lines)}>{each.title}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  )
}
