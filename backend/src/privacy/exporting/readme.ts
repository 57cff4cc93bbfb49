/** What lies beside the data, for the person who opens the archive. */
export const README = `Your data from Career Co-Pilot
==============================

This archive holds everything that is kept here about you.

account.json        Your account.
resume.json         Your profile as a JSON Resume (jsonresume.org), which many other programs read.
jobs.csv            Your jobs, for a spreadsheet.
applications.csv    Your applications, for a spreadsheet.
data/               Every table with rows of yours, one JSON file each; a file holding [] means that there are none.
data/audit_entry.json
                    What you did, and what others did with your account or looked at. Where others were, their
                    address is left out.
files/              The files that you uploaded, each named by the id of its row in data/ and its own name.

Left out are secrets and what is made of them: password and token hashes, the secret of your authenticator app, the
token of your calendar address, and internal keys. Earlier archives like this one are left out too.

Times are in UTC (ISO 8601). In the CSV files an apostrophe stands before cells that a spreadsheet would otherwise run
as a formula.
`;
