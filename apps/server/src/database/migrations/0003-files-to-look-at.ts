// The exact kinds of a file are known once it was read, and a file nobody can read asks for a person in the queue.
import { type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

const change = `
alter table inbox add column kind text;
alter table next_step add column file_digest text;
alter table next_step drop constraint next_step_check;
alter table next_step add constraint next_step_one_subject check (num_nonnulls(case_id, unmatched_id, remittance_id, file_digest) = 1);
alter table next_step add constraint next_step_of_file foreign key (office_id, file_digest) references stored_file (office_id, digest);
create unique index next_step_one_per_file on next_step (office_id, file_digest) where state = 'open' and file_digest is not null;
`

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, change)
}
