/** What every operation of a provider has; what else one takes is the provider's. */
export interface Operation {
  /** The provider's id. */
  provider: string;
  /** The provider's own name, which is also what the user is told. */
  name: string;
  /** Requests per second and account. Where a provider publishes none, ours keeps well below its quotas. */
  qps: number;
  /** The parameters whose value is JSON text. */
  jsonParameters?: readonly string[];
  /** What is said when it was applied; left out for reading. */
  applied?: { message: string; next: string | null };
  /** The texts of the answer's data that are told when it was applied. */
  answers?: readonly string[];
}
