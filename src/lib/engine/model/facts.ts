/**
 * What is known of a household without being asked: the round, the sample, who fills the form in. By names that begin
 * with `@`, as conditions read them: `{ '@lastMonth': '2020-10', '@sampled': '1' }`.
 */
export type Facts = Readonly<Record<string, string>>;
