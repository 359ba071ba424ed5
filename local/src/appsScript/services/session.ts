import { makeRef, type Ref } from '../ref.ts';
import type { Run } from '../run.ts';
import type { Kind, ServiceRef } from '../strictObject.ts';

export type UserRef = Ref & { email: string };

/** A person as scripts see one; '' where Google hides the address. */
export function userRef(email: string): UserRef {
  return makeRef('User', { email });
}

/**
 * The person at the keyboard. Google tells only when that is the account the script runs as: an installed trigger
 * proves its owner, not the editor.
 */
function activeEmail({ request }: Run): string {
  const editor = request.event?.user?.email ?? request.as;
  return request.authMode === 'FULL' && editor === request.as ? editor : '';
}

/** Who runs the script, and where. */
export const session: Kind<ServiceRef> = {
  methods: {
    getActiveUser: ({ run }) => userRef(activeEmail(run)),
    getEffectiveUser: ({ run }) => userRef(run.request.authMode === 'FULL' ? run.request.as : ''),
    getScriptTimeZone: ({ run }) => run.sheets.workbook().properties.timeZone,
  },
};

/** A person. */
export const user: Kind<UserRef> = {
  methods: { getEmail: ({ email }) => email },
};
