import { textArgument } from '../argument.ts';
import { makeRef } from '../ref.ts';
import type { Run } from '../run.ts';
import { takeRef, type Kind, type ServiceRef } from '../strictObject.ts';
import { triggerRef, type TriggerRef } from './triggers.ts';

/** An OIDC token of the account the script runs as, from the local issuer. */
function identityToken(run: Run): string {
  const [answer] = run.fetchAll([
    {
      url: `${run.rootUrl}/local/token`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: run.request.as }),
      followRedirects: false,
    },
  ]);
  if (answer === undefined || 'failure' in answer || answer.status !== 200) {
    throw new Error('The local issuer gave no identity token');
  }
  const { token } = JSON.parse(Buffer.from(answer.body).toString('utf8')) as { token?: unknown };
  return textArgument(token, 'token');
}

/** The script itself: its triggers, its consent, its identity. */
export const scriptApp: Kind<ServiceRef> = {
  methods: {
    getIdentityToken: ({ run }) => identityToken(run),
    getProjectTriggers: ({ run }) =>
      run.state.content.triggers.filter(({ owner }) => owner === run.request.as).map(triggerRef),
    newTrigger: ({ run }, functionName) =>
      makeRef('TriggerBuilder', { run, functionName: textArgument(functionName, 'functionName') }),
    deleteTrigger: ({ run }, trigger) => {
      const { id } = takeRef<TriggerRef>(run, trigger, 'Trigger').trigger;
      run.state.content.triggers = run.state.content.triggers.filter((kept) => kept.id !== id);
      run.state.save();
    },
    getAuthorizationInfo: ({ run }) => makeRef('AuthorizationInfo', { run }),
    getScriptId: () => 'local',
  },
  enums: {
    AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
    AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
    EventType: ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE'],
    TriggerSource: ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
  },
};

/** Everybody has consented here. */
export const authorizationInfo: Kind<ServiceRef> = {
  methods: { getAuthorizationStatus: () => 'NOT_REQUIRED' },
};
