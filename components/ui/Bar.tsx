/** Progress as a bar; its figure is read out, and shown as text by whoever places it. */
export const Bar = ({ done, of, label }: { done: number; of: number; label: string }) => (
  <div
    class="bar"
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={of}
    aria-valuenow={done}
    aria-valuetext={label}
  >
    <div class="bar-fill" style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }} />
  </div>
)
