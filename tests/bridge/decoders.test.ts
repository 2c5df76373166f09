import { expect, test } from 'vitest'
import type { Call } from '../../main/bridge/contract.ts'
import { decoders } from '../../main/bridge/decoders.ts'

const facts = { kit: 'werkstatt-basis', title: 'Tag' }
const person = { name: 'Jan Öz', organisation: '', role: '' }
const choice = { id: 'tag', documents: ['agenda'], layout: '2up', allowMissing: false }

const query = { find: 'Saal', matchCase: false, wholeWord: true }
const replacing = { id: 'tag', version: 3, query, by: '', documents: [{ document: 'agenda', without: [0] }] }

test.each<[Call, unknown]>([
  ['project.new', { kit: { package: 'daseinsvorsorge-4-0', version: '1.0.0', kit: 'werkstatt-basis' } }],
  ['project.save', { id: 'tag', facts, people: [person], profile: 'profil' }],
  ['export.run', choice],
  ['history.compare', { id: 'tag', from: 3 }],
  ['history.compare', { id: 'tag', from: 'template', to: 3 }],
  ['history.name', { id: 'tag', number: 3, name: '' }],
  ['share.contents', { id: 'tag' }],
  ['share.save', { id: 'tag', title: 'Sichern', documents: ['einladung'] }],
  ['share.open', { title: 'Öffnen' }],
  ['texts.find', { id: 'tag', query }],
  ['texts.replace', replacing],
])('%s is understood', (call, request) => {
  expect(decoders[call].safeParse(request).success).toBe(true)
})

test.each<[string, Call, unknown]>([
  ['a path of the window', 'export.run', { ...choice, out: '/etc' }],
  ['a folder of the window', 'export.chooseFolder', { id: 'tag', title: 'Ordner', folder: '/etc' }],
  ['a path to show', 'written.show', { path: '/etc/passwd' }],
  ['a file to open', 'share.open', { title: 'Öffnen', file: '/etc/passwd' }],
  ['a place to write', 'share.save', { id: 'tag', title: 'Sichern', documents: [], path: '/etc/x' }],
  ['no list of documents', 'share.save', { id: 'tag', title: 'Sichern' }],
  ['what goes into a file', 'share.contents', { id: 'tag', people: 0 }],
  ['a file to read', 'people.choose', { title: 'Wählen', path: '/etc/passwd' }],
  ['sheets that do not exist', 'export.run', { ...choice, layout: '3up' }],
  ['documents that are no list', 'export.run', { ...choice, documents: 'agenda' }],
  ['a time that is none', 'project.save', { id: 'tag', facts: { ...facts, start: '25:00' }, people: [] }],
  ['facts that nobody knows', 'project.save', { id: 'tag', facts: { ...facts, budget: 1 }, people: [] }],
  ['a person with more', 'project.save', { id: 'tag', facts, people: [{ ...person, password: 'x' }] }],
  ['no people', 'project.save', { id: 'tag', facts }],
  ['a version that is none', 'history.restore', { id: 'tag', number: 0 }],
  ['a version in words', 'history.compare', { id: 'tag', from: 'latest' }],
  ['a template as the newer side', 'history.compare', { id: 'tag', from: 3, to: 'template' }],
  ['half a version', 'history.compare', { id: 'tag', from: 1.5 }],
  ['an id that is none', 'project.trash', { id: 7 }],
  ['two lines instead of a word', 'texts.replace', { ...replacing, by: 'a\nb' }],
  ['a hit that is none', 'texts.replace', { ...replacing, documents: [{ document: 'agenda', without: [-1] }] }],
  ['nothing', 'ratings.choose', null],
])('%s is refused: %s', (_, call, request) => {
  expect(decoders[call].safeParse(request).success).toBe(false)
})
