/**
 * Documents of Amazon SES, Amazon WorkMail and AWS CloudTrail as classes for Jackson.
 *
 * <p>{@link dev.mailtrail.schemas.DocumentMapper} reads and writes them without loss.
 */
package dev.mailtrail.schemas;
