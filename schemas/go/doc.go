/*
Package schemas knows every type of document of mailtrail: Amazon SES events, Amazon WorkMail events, AWS CloudTrail records and their
envelopes. The types are in packages ses, workmail, cloudtrail and envelopes.
*/
package schemas
