// The first tables. Every key starts with the office; row-level security is forced on every table from here on.
// Append-only tables refuse change for everyone, also for their owner.
import { sql, type Kysely } from 'kysely'
import { runStatements } from './run-statements.ts'

// The office of the running transaction, set by the program with `set local`; nothing set means no rows.
const officeNow = `(select nullif(current_setting('crossbill.office_id', true), '')::uuid)`

const tables = `
create table office (
  office_id uuid primary key,
  name text not null,
  document jsonb not null,
  last_case_number integer not null default 1000,
  last_control_number integer not null default 0,
  created_at timestamptz not null default now()
);
create table person (
  office_id uuid not null references office,
  person_id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  role text not null check (role in ('front-desk','biller','dentist','manager','auditor')),
  password_hash text not null,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (office_id, person_id),
  unique (office_id, email)
);
-- Finds the office of an e-mail address before an office is chosen; holds nothing else.
create table sign_in_directory (
  office_id uuid not null,
  person_id uuid not null,
  email text not null,
  primary key (office_id, person_id),
  foreign key (office_id, person_id) references person
);
create index sign_in_directory_email on sign_in_directory (email);
create table session (
  office_id uuid not null,
  token_digest bytea not null,
  person_id uuid not null,
  csrf_token text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (office_id, token_digest),
  foreign key (office_id, person_id) references person
);
create table audit_log (
  office_id uuid not null references office,
  lane smallint not null,
  seq bigint not null,
  at timestamptz not null,
  person_id uuid,
  person_name text not null,
  role text not null,
  action text not null,
  object text not null,
  position bigint generated always as identity,
  previous_digest bytea,
  digest bytea not null,
  primary key (office_id, lane, seq)
);
create index audit_log_position on audit_log (office_id, position);
create table treatment_case (
  office_id uuid not null references office,
  case_id uuid not null,
  number integer not null,
  external_id text not null,
  last_seq integer not null default 0,
  state text not null default 'draft',
  summary jsonb not null default '{}',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (office_id, case_id),
  unique (office_id, number),
  unique (office_id, external_id)
);
create table case_event (
  office_id uuid not null,
  case_id uuid not null,
  seq integer not null check (seq > 0),
  kind text not null,
  at timestamptz not null,
  by text not null,
  body jsonb not null,
  primary key (office_id, case_id, seq),
  foreign key (office_id, case_id) references treatment_case
);
create table stored_file (
  office_id uuid not null references office,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  kind text not null,
  name text not null,
  bytes bytea not null,
  byte_length bigint not null,
  received_at timestamptz not null default now(),
  primary key (office_id, digest)
);
create table inbox (
  office_id uuid not null,
  digest text not null,
  connection text not null,
  state text not null check (state in ('received','understood','kept-aside')),
  findings jsonb not null default '[]',
  outcome jsonb not null default '{}',
  received_at timestamptz not null default now(),
  understood_at timestamptz,
  primary key (office_id, digest),
  foreign key (office_id, digest) references stored_file
);
-- The same partner, number and date twice is the same interchange sent again, or a mistake to look at.
create table interchange (
  office_id uuid not null,
  sender text not null,
  receiver text not null,
  control_number text not null,
  interchange_date text not null,
  digest text not null,
  primary key (office_id, sender, receiver, control_number, interchange_date),
  foreign key (office_id, digest) references stored_file
);
create table claim (
  office_id uuid not null,
  claim_id text not null,
  case_id uuid not null,
  coverage_id text not null,
  patient_control_number text not null,
  purpose text not null,
  frequency text not null check (frequency in ('original','replacement','void')),
  replaces_claim_id text,
  state text not null default 'built',
  body jsonb not null,
  created_at timestamptz not null default now(),
  primary key (office_id, claim_id),
  unique (office_id, patient_control_number),
  foreign key (office_id, case_id) references treatment_case,
  foreign key (office_id, replaces_claim_id) references claim
);
-- One live original per case, coverage and purpose: a second one is a duplicate bill.
create unique index claim_one_live_original on claim (office_id, case_id, coverage_id, purpose)
  where frequency = 'original' and state not in ('withdrawn','rejected');
create index claim_of_case on claim (office_id, case_id);
create table outbox (
  office_id uuid not null,
  message_id uuid not null,
  claim_id text not null,
  case_id uuid not null,
  connection text not null,
  file_name text not null,
  digest text not null,
  interchange_control_number text not null,
  group_control_number text not null,
  transaction_control_number text not null,
  state text not null default 'waiting' check (state in ('waiting','sent','unknown','refused')),
  attempts integer not null default 0,
  receipt jsonb,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (office_id, message_id),
  unique (office_id, claim_id),
  unique (office_id, connection, file_name),
  unique (office_id, interchange_control_number),
  foreign key (office_id, claim_id) references claim,
  foreign key (office_id, digest) references stored_file
);
create table remittance (
  office_id uuid not null,
  remittance_id uuid not null,
  digest text not null,
  position integer not null,
  payment_key text not null,
  content_digest text not null,
  state text not null check (state in ('posted','partly-posted','kept-aside','known')),
  amount bigint not null,
  difference bigint not null default 0,
  body jsonb not null,
  findings jsonb not null default '[]',
  received_at timestamptz not null default now(),
  primary key (office_id, remittance_id),
  unique (office_id, digest, position),
  foreign key (office_id, digest) references stored_file
);
-- The same payment is posted once: payer, payee, trace, date, amount and the claims inside.
create unique index remittance_posted_once on remittance (office_id, payment_key, content_digest)
  where state in ('posted','partly-posted');
create index remittance_payment on remittance (office_id, payment_key);
create table posting (
  office_id uuid not null,
  posting_key text not null,
  -- Same payer number, claim and status; with other amounts it is kept aside for a person.
  identity text not null,
  remittance_id uuid not null,
  claim_position integer not null,
  claim_id text not null,
  case_id uuid not null,
  paid bigint not null,
  posted_at timestamptz not null default now(),
  primary key (office_id, posting_key),
  unique (office_id, remittance_id, claim_position),
  foreign key (office_id, remittance_id) references remittance,
  foreign key (office_id, claim_id) references claim
);
create index posting_identity on posting (office_id, identity);
create table unmatched_remittance (
  office_id uuid not null,
  unmatched_id uuid not null,
  remittance_id uuid not null,
  claim_position integer not null,
  reason text not null,
  state text not null default 'open' check (state in ('open','matched','detached')),
  body jsonb not null,
  created_at timestamptz not null default now(),
  primary key (office_id, unmatched_id),
  unique (office_id, remittance_id, claim_position),
  foreign key (office_id, remittance_id) references remittance
);
create table next_step (
  office_id uuid not null references office,
  step_id uuid not null,
  case_id uuid,
  unmatched_id uuid,
  remittance_id uuid,
  kind text not null,
  title text not null,
  why text not null,
  due date not null,
  limit_date date,
  limit_what text,
  owner_role text not null,
  owner_person_id uuid,
  coverage_id text,
  claim_id text,
  expected bigint,
  snoozed_until date,
  next_action_at timestamptz not null,
  state text not null default 'open' check (state in ('open','done')),
  changed_at timestamptz not null default now(),
  primary key (office_id, step_id),
  check (num_nonnulls(case_id, unmatched_id, remittance_id) = 1),
  foreign key (office_id, case_id) references treatment_case,
  foreign key (office_id, unmatched_id) references unmatched_remittance,
  foreign key (office_id, remittance_id) references remittance,
  foreign key (office_id, owner_person_id) references person
);
create unique index next_step_one_per_case on next_step (office_id, case_id) where state = 'open' and case_id is not null;
create unique index next_step_one_per_unmatched on next_step (office_id, unmatched_id) where state = 'open' and unmatched_id is not null;
create unique index next_step_one_per_remittance on next_step (office_id, remittance_id) where state = 'open' and remittance_id is not null;
create index next_step_due on next_step (office_id, next_action_at) where state = 'open';
create table fee (
  office_id uuid not null references office,
  code text not null,
  in_force_from date not null,
  amount bigint not null check (amount >= 0),
  primary key (office_id, code, in_force_from)
);
create table credential (
  office_id uuid not null references office,
  provider_id text not null,
  payer_id text not null,
  in_force_from date not null,
  body jsonb not null,
  primary key (office_id, provider_id, payer_id, in_force_from)
);
create table payer_deviation (
  office_id uuid not null references office,
  payer_id text not null,
  deviation_id text not null,
  in_force_from date not null,
  body jsonb not null,
  primary key (office_id, payer_id, deviation_id, in_force_from)
);
`

const appendOnly = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'this table only grows' using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_log_grows before update or delete on audit_log for each row execute function refuse_change();
create trigger audit_log_grows_whole before truncate on audit_log for each statement execute function refuse_change();
create trigger case_event_grows before update or delete on case_event for each row execute function refuse_change();
create trigger case_event_grows_whole before truncate on case_event for each statement execute function refuse_change();
create trigger stored_file_grows before update or delete on stored_file for each row execute function refuse_change();
create trigger stored_file_grows_whole before truncate on stored_file for each statement execute function refuse_change();
create trigger posting_grows before update or delete on posting for each row execute function refuse_change();
create trigger posting_grows_whole before truncate on posting for each statement execute function refuse_change();
`

// The database gives place, time and digest, so the program cannot choose them. A lane keeps one chain;
// several lanes let an office write at once. The lock is held until the transaction ends.
const auditChain = `
create function chain_audit() returns trigger language plpgsql as $$
declare last record;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.office_id::text || ':' || new.lane::text, 0));
  select seq, digest into last from audit_log
    where office_id = new.office_id and lane = new.lane order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := clock_timestamp();
  new.previous_digest := last.digest;
  new.digest := audit_digest(new);
  return new;
end $$;
create function audit_digest(entry audit_log) returns bytea language sql stable as $$
  select sha256(convert_to(jsonb_build_array(
    entry.office_id, entry.lane, entry.seq, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    entry.person_id, entry.person_name, entry.role, entry.action, entry.object,
    encode(coalesce(entry.previous_digest, ''::bytea), 'hex'))::text, 'UTF8'))
$$;
create trigger audit_log_chain before insert on audit_log for each row execute function chain_audit();
`

const allTables = [
  'office', 'person', 'sign_in_directory', 'session', 'audit_log', 'treatment_case', 'case_event', 'stored_file',
  'inbox', 'interchange', 'claim', 'outbox', 'remittance', 'posting', 'unmatched_remittance', 'next_step', 'fee',
  'credential', 'payer_deviation',
]
const growingTables = new Set(['audit_log', 'case_event', 'stored_file', 'posting'])

function security(table: string): string {
  const rights = growingTables.has(table) ? 'select, insert' : 'select, insert, update, delete'
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_office on ${table} using (office_id = ${officeNow}) with check (office_id = ${officeNow});
grant ${rights} on ${table} to crossbill_app;`
}

// A sign-in name leads to its office before one is set; only names and ids are readable so.
const signInPolicy = `create policy find_by_name on sign_in_directory for select using (true);`

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(db, tables)
  await runStatements(db, appendOnly)
  await runStatements(db, auditChain)
  await runStatements(db, allTables.map(security).join('\n'))
  await runStatements(db, signInPolicy)
  await sql`grant usage on schema crossbill to crossbill_app`.execute(db)
}
