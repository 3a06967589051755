/** The number of stories that a list shows at first. The older ones are downloaded when somebody asks for them. */
export const FIRST_STORIES = 6;
