// An answer as the remittance has it: lines with their adjustments, codes and amounts.
import { formatCents, type RemittanceClaim } from '@crossbill/model'

export function RemittanceLines({ claim }: { claim: RemittanceClaim }) {
  return (
    <div className="panel scroll-x" tabIndex={0} role="region" aria-label="Remittance lines">
      <table className="plain">
        <thead><tr><th>Line</th><th>Group, reason</th><th>Remarks</th><th className="number">Charge</th><th className="number">Adjusted</th><th className="number">Paid</th></tr></thead>
        <tbody>
          {claim.lines.map((line, index) => (
            <tr key={index}>
              <td className="code">{line.procedure.code}{(line.procedure.modifiers ?? []).map((each) => `-${each}`).join('')}</td>
              <td className="code">{line.adjustments.map((each, at) => <div key={at}>{each.group} {each.reason}</div>)}</td><td className="code">{(line.remarks ?? []).join(', ')}</td>
              <td className="number">{formatCents(line.charge)}</td><td className="number">{line.adjustments.map((each, at) => <div key={at}>{formatCents(each.amount)}</div>)}</td><td className="number strong">{formatCents(line.paid)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><td colSpan={3}>Status {claim.status}{claim.payerClaimControlNumber === undefined ? '' : <>, payer’s number <span className="code">{claim.payerClaimControlNumber}</span></>}</td><td className="number strong">{formatCents(claim.charge)}</td><td className="number">{formatCents(claim.charge - claim.paid)}</td><td className="number strong">{formatCents(claim.paid)}</td></tr></tfoot>
      </table>
    </div>
  )
}
