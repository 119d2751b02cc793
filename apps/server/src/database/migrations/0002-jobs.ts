// Lets the application's role use the job queue (graphile-worker), whose own tables were made just before.
// The queue holds ids only; which office a job is for stands in its payload.
import { type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

const rights = `
grant usage on schema graphile_worker to crossbill_app;
grant select, insert, update, delete on all tables in schema graphile_worker to crossbill_app;
grant usage, select on all sequences in schema graphile_worker to crossbill_app;
grant execute on all functions in schema graphile_worker to crossbill_app;
do $$
declare queue record;
begin
  for queue in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
    execute format('create policy crossbill_jobs on graphile_worker.%I to crossbill_app using (true) with check (true)', queue.tablename);
  end loop;
end $$;
`

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, rights)
}
