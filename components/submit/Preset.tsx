/** What an administrator has set of the invitation: shown as fixed, so that only the code is left to type. */
import type { Policy } from '../../domain/policy.ts'
import type { Invitation } from '../../protocol/invitation.ts'
import type { ScreenProps } from './props.ts'

/** Everything of an invitation but the code, where all of it is known. */
export const presetOf = ({ collector, campaign }: Policy): Omit<Invitation, 'code'> | undefined =>
  collector === undefined || campaign === undefined
    ? undefined
    : { collector, campaign: campaign.id, fingerprint: campaign.fingerprint }

export const Preset = ({ app, words }: Pick<ScreenProps, 'app' | 'words'>) => {
  const { collector, campaign } = app.policy
  const { join, status } = words
  if (collector === undefined) return null
  return (
    <div class="preset">
      <dl class="pairs">
        <dt>{status.collector}</dt>
        <dd class="address">{collector}</dd>
        {campaign && (
          <>
            <dt>{join.campaign}</dt>
            <dd>{campaign.id}</dd>
            <dt>{status.fingerprint}</dt>
            <dd>
              <strong class="print-code">{campaign.fingerprint}</strong>
            </dd>
          </>
        )}
      </dl>
      <p class="hint">{campaign ? join.preset : join.presetServer}</p>
    </div>
  )
}
