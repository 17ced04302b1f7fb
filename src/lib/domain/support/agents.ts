interface Worker {
	role: string;
}

/** A lead does what agents do, and also sees how the desk does. */
export const isAgent = ({ role }: Worker): boolean => role === 'help-desk' || isLead({ role });
export const isLead = ({ role }: Worker): boolean => role === 'help-desk-lead';
