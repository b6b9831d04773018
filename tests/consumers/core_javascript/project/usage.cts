import mailtrail = require("mailtrail");

const report: mailtrail.Report = mailtrail.validate("a.json", new Uint8Array());
export = report.findings.length;
