/** The tables in which tools of migrations, or PostgreSQL itself, keep what there is: part of a pattern. */
export const ownTables = '\\w{0,60}(?:[Mm]igrations|flyway|databasechangelog|pg_type|pg_class)'

/** How databases refuse a login, and say that one of that name does not exist. */
export const loginRefused =
  /Access denied for user|fe_sendauth: |no password supplied|empty password returned by client|client password must be a string|bad auth ?: |command \w{1,30} requires authentication|redis\.\w{1,20}\.AuthenticationError|ERR (?:invalid password|AUTH|Client sent AUTH)|ORA-01017|\bP1000\b|password authentication failed for user|SQLSTATE\[(?:HY000\] \[1045|28000|08006\].{0,120}authentication)|no pg_hba\.conf entry|Login failed for user|(?:Mongo\w{0,30}Error|OperationFailure): Authentication failed|WRONGPASS|NOAUTH Authentication required|(?<!ERROR: {1,2}|UndefinedObject\)? ?:? ?)role ".{1,80}" does not exist|ER_ACCESS_DENIED|must reset your password|Your password has expired/
export const databaseMissing =
  /Unknown database|NoDatabaseError|database ".{1,100}" does not exist|SQLSTATE\[HY000\] \[1049\]|Cannot open database ['"]/
