// A session is looked up at every call: one statement sets the office for it, finds it and marks it used.
import { type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

// Runs with the caller's own rights, so row-level security holds in it as everywhere; the office is set for this one
// transaction only. Once a minute is enough to know when a session was last used.
const findSession = `
create function find_session(wanted_office uuid, wanted_token bytea, idle_minutes integer)
returns table (person_id uuid, name text, email text, role text, office_name text, csrf_token text, must_change_password boolean, provider_id text)
language plpgsql as $$
#variable_conflict use_column
declare found record;
begin
  perform set_config('crossbill.office_id', wanted_office::text, true);
  select person.person_id, person.name, person.email, person.role, office.name as office_name, session.csrf_token,
      person.must_change_password, person.provider_id, session.last_used_at
    into found
    from session
    join person on person.office_id = session.office_id and person.person_id = session.person_id
    join office on office.office_id = session.office_id
    where session.office_id = wanted_office and session.token_digest = wanted_token and session.revoked_at is null
      and person.disabled_at is null and session.expires_at > now()
      and session.last_used_at > now() - make_interval(mins => idle_minutes);
  if found.person_id is null then return; end if;
  if found.last_used_at < now() - interval '1 minute' then
    update session set last_used_at = now() where session.office_id = wanted_office and session.token_digest = wanted_token;
  end if;
  return query select found.person_id, found.name, found.email, found.role, found.office_name, found.csrf_token, found.must_change_password, found.provider_id;
end $$;
`

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, findSession)
}
