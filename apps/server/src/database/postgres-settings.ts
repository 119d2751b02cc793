// Settings of the embedded database. Durability is never traded: fsync, synchronous_commit and
// full_page_writes are on unless a test that shows no durability asks otherwise.

export interface SettingsWanted {
  socketFolder: string
  unsafeFast: boolean
}

/** The `-c` arguments for `postgres`. */
export function postgresSettings(wanted: SettingsWanted): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: wanted.socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '64MB',
    timezone: 'UTC',
    jit: 'off',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Statements, parameters and details may hold patient data: only fatal events are written down.
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    logging_collector: 'off',
    log_destination: 'stderr',
  }
  if (wanted.unsafeFast) {
    Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120' })
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
