/** A posting with headings, bullets and labelled lines. */
export const BOARD = `Senior Backend Engineer (f/m/x)
Copperleaf Energy Ltd
Bristol, UK

Salary: £68,000 – £82,000 per annum
Employment type: Full-time, permanent
Closing date: 14 January 2027

About us
Copperleaf Energy balances wind and battery power for 40,000 homes. We raised £18M last spring.

What you will do
• Design services in Go that plan when batteries charge
• Own the event pipeline on Kafka, from schema
  to alert
• Pair with two junior engineers

What you bring
• 5+ years of professional software engineering experience
• Go or another compiled language, and PostgreSQL
• At least 2 years with Kubernetes

Nice to have
• Rust
• Experience with Terraform

What we offer
• 30 days of holiday
• £1,200 learning budget
• Hybrid working: two days a week in our Bristol office
`;

/** A posting as a message in a chat or forum: one line of terms, then prose hard-wrapped at a fixed width. */
export const FORUM = `Tidewater Robotics | Embedded Firmware Engineer | REMOTE (US only) | Full-time | $150k-$185k + equity
We build autonomous boats that map harbors. You will write C++ for the motor
controllers and debug them on the water twice a quarter. You should have at
least four years of embedded work and be comfortable with an oscilloscope.
Python is a plus. Apply by March 3, 2027: jobs@tidewater.example
`;

/** A posting in prose without any heading, for a job by the hour. */
export const PROSE = `Maple Street Bakery is looking for a part-time baker in Portland, OR. You start at four in the morning, shape two hundred loaves and leave before lunch. We pay $21.50 to $24 per hour. One year of experience in a bakery is required. No remote, obviously.`;
