/** The parts of a JSON Resume (version 1 of its schema) that the product knows; names are the schema's own. */
export class JsonResumeLocationDto {
  city?: string;
}

export class JsonResumeProfileDto {
  network?: string;
  url: string;
}

export class JsonResumeBasicsDto {
  name: string;
  label?: string;
  email?: string;
  phone?: string;
  summary?: string;
  location?: JsonResumeLocationDto;
  profiles: JsonResumeProfileDto[];
}

export class JsonResumeWorkDto {
  name: string;
  position: string;
  location?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  startDate?: string;
  endDate?: string;
  highlights: string[];
}

export class JsonResumeEducationDto {
  institution: string;
  area?: string;
  studyType?: string;
  startDate?: string;
  endDate?: string;
}

export class JsonResumeSkillDto {
  name: string;
}

export class JsonResumeLanguageDto {
  language: string;
}

export class JsonResumeProjectDto {
  name: string;
  description?: string;
  url?: string;
  keywords?: string[];
}

/** A resume in the open JSON Resume format. */
export class JsonResumeDto {
  $schema: string;
  basics: JsonResumeBasicsDto;
  work: JsonResumeWorkDto[];
  education: JsonResumeEducationDto[];
  skills: JsonResumeSkillDto[];
  languages: JsonResumeLanguageDto[];
  projects: JsonResumeProjectDto[];
}
