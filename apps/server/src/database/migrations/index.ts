// All migrations by name, in order. A migration that was released is never changed; a later one follows.
import type { Migration } from 'kysely'
import * as firstHouse from './0001-first-house.ts'
import * as jobs from './0002-jobs.ts'
import * as filesToLookAt from './0003-files-to-look-at.ts'
import * as licensedCodeTexts from './0004-licensed-code-texts.ts'
import * as workOfPeople from './0005-work-of-people.ts'
import * as noteTemplates from './0006-note-templates.ts'
import * as deviations from './0007-deviations.ts'
import * as documents from './0008-documents.ts'
import * as papersAndHands from './0009-papers-and-hands.ts'
import * as sessionInOneStep from './0010-session-in-one-step.ts'

export const migrations: Record<string, Migration> = {
  '0001-first-house': firstHouse,
  '0002-jobs': jobs,
  '0003-files-to-look-at': filesToLookAt,
  '0004-licensed-code-texts': licensedCodeTexts,
  '0005-work-of-people': workOfPeople,
  '0006-note-templates': noteTemplates,
  '0007-deviations': deviations,
  '0008-documents': documents,
  '0009-papers-and-hands': papersAndHands,
  '0010-session-in-one-step': sessionInOneStep,
}
