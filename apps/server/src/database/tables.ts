// The tables as TypeScript sees them; the migrations are what makes them. Times are ISO text, dates YYYY-MM-DD.
import type { Role } from '@crossbill/model'
import type { ColumnType, Generated } from 'kysely'

/** jsonb: read as a value, written as JSON text. */
type Json<T = unknown> = ColumnType<T, string, string>
/** Set by the database when left out. */
type Now = ColumnType<string, string | undefined, string>

export interface Tables {
  office: { office_id: string; name: string; document: Json; last_case_number: Generated<number>; last_control_number: Generated<number>; created_at: Now }
  person: { office_id: string; person_id: string; email: string; name: string; role: Role; password_hash: string; disabled_at: string | null; created_at: Now; must_change_password: Generated<boolean>; password_changed_at: ColumnType<string | null, string | null | undefined, string | null>; provider_id: ColumnType<string | null, string | null | undefined, string | null> }
  sign_in_directory: { office_id: string; person_id: string; email: string }
  session: {
    office_id: string
    token_digest: Buffer
    person_id: string
    csrf_token: string
    created_at: Now
    last_used_at: Now
    expires_at: string
    revoked_at: string | null
  }
  audit_log: {
    office_id: string
    lane: number
    seq: Generated<number>
    at: Now
    person_id: string | null
    person_name: string
    role: string
    action: string
    object: string
    position: Generated<number>
    previous_digest: Generated<Buffer | null>
    digest: Generated<Buffer>
  }
  treatment_case: {
    office_id: string
    case_id: string
    number: number
    external_id: string
    last_seq: Generated<number>
    state: Generated<string>
    summary: ColumnType<unknown, string | undefined, string>
    created_at: Now
    changed_at: Now
    note_rows: ColumnType<unknown, string | undefined, string>
    approval_rows: ColumnType<unknown, string | undefined, string>
    computed_on: ColumnType<string | null, string | null | undefined, string | null>
  }
  remark: { office_id: string; remark_id: string; remittance_id: string | null; unmatched_id: string | null; file_digest: string | null; by: string; at: string; text: string }
  provider: { office_id: string; provider_id: string; body: Json; changed_at: Now }
  audit_head: { office_id: string; lane: number; seq: number; digest: Buffer }
  case_event: { office_id: string; case_id: string; seq: number; kind: string; at: string; by: string; body: Json }
  stored_file: { office_id: string; digest: string; kind: string; name: string; bytes: Buffer; byte_length: number; received_at: Now }
  inbox: {
    office_id: string
    digest: string
    connection: string
    state: 'received' | 'understood' | 'kept-aside'
    findings: ColumnType<unknown, string | undefined, string>
    outcome: ColumnType<unknown, string | undefined, string>
    received_at: Now
    understood_at: string | null
    /** Exact kinds, once read. */
    kind: ColumnType<string | null, string | null | undefined, string | null>
  }
  interchange: { office_id: string; sender: string; receiver: string; control_number: string; interchange_date: string; digest: string }
  claim: {
    office_id: string
    claim_id: string
    case_id: string
    coverage_id: string
    patient_control_number: string
    purpose: string
    frequency: string
    replaces_claim_id: string | null
    state: Generated<string>
    body: Json
    created_at: Now
  }
  outbox: {
    office_id: string
    message_id: string
    claim_id: string
    case_id: string
    connection: string
    file_name: string
    digest: string
    interchange_control_number: string
    group_control_number: string
    transaction_control_number: string
    /** Empty for the claim itself. */
    attachment: ColumnType<string, string | undefined, never>
    document_id: ColumnType<string | null, string | null | undefined, never>
    state: Generated<'waiting' | 'sent' | 'unknown' | 'refused'>
    attempts: Generated<number>
    receipt: Json | null
    created_at: Now
    sent_at: string | null
  }
  remittance: {
    office_id: string
    remittance_id: string
    digest: string
    position: number
    payment_key: string
    content_digest: string
    state: 'posted' | 'partly-posted' | 'kept-aside' | 'known'
    amount: number
    difference: Generated<number>
    body: Json
    findings: ColumnType<unknown, string | undefined, string>
    received_at: Now
  }
  posting: {
    office_id: string
    posting_key: string
    identity: string
    remittance_id: string
    claim_position: number
    claim_id: string
    case_id: string
    paid: number
    posted_at: Now
  }
  unmatched_remittance: {
    office_id: string
    unmatched_id: string
    remittance_id: string
    claim_position: number
    reason: string
    state: Generated<'open' | 'matched' | 'detached'>
    body: Json
    created_at: Now
  }
  next_step: {
    office_id: string
    step_id: string
    case_id: string | null
    unmatched_id: string | null
    remittance_id: string | null
    file_digest: string | null
    kind: string
    title: string
    why: string
    due: string
    limit_date: string | null
    limit_what: string | null
    owner_role: string
    owner_person_id: string | null
    coverage_id: string | null
    claim_id: string | null
    expected: number | null
    snoozed_until: string | null
    next_action_at: string
    state: Generated<'open' | 'done'>
    changed_at: Now
  }
  signed_document: {
    office_id: string
    document_id: string
    case_id: string
    kind: string
    title: string
    coverage_id: string | null
    claim_id: string | null
    body: Json
    pdf: Buffer
    digest: string
    signature: Json
    kept_by: string
    kept_by_name: string
    kept_at: string
  }
  printer_offset: { office_id: string; form: 'cms1500' | 'ada'; x: number; y: number; changed_by: string; changed_at: Now }
  fee: { office_id: string; code: string; in_force_from: string; amount: number }
  credential: { office_id: string; provider_id: string; payer_id: string; in_force_from: string; body: Json }
  deviation: { office_id: string; deviation_id: string; version: number; body: Json; withdrawn: boolean; reason: string | null; kept_by: string; kept_at: Now }
  licensed_text_set: { office_id: string; code_set: 'cdt' | 'cpt'; file_name: string; digest: string; codes: number; imported_by: string; imported_at: Now }
  licensed_text: { office_id: string; code_set: 'cdt' | 'cpt'; code: string; name: string }
  note_template: { office_id: string; template_id: string; body: Json; kept_by: string; kept_at: Now }
  letter_template: { office_id: string; template_id: string; kind: string; body: Json; kept_by: string; kept_at: Now }
  paper_draft: { office_id: string; case_id: string; paper: string; version: number; body: Json; kept_by: string; kept_at: Now }
}
