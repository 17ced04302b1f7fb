/** One form of one household, as it is found in the database: the id of a household and of a questionnaire's folder. */
export interface FormKey {
	householdId: string;
	questionnaire: string;
}
