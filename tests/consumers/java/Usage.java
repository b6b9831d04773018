import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mailtrail.schemas.DocumentMapper;
import dev.mailtrail.schemas.Documents;
import dev.mailtrail.schemas.cloudtrail.Record;
import dev.mailtrail.schemas.envelopes.SnsMessage;
import dev.mailtrail.schemas.ses.Bounce;
import dev.mailtrail.schemas.ses.BouncedRecipient;
import dev.mailtrail.schemas.ses.Delivery;
import dev.mailtrail.schemas.ses.Mail;
import dev.mailtrail.schemas.ses.SendingEvent;
import dev.mailtrail.schemas.ses.SesEventBridgeEvent;
import dev.mailtrail.schemas.workmail.EventRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What users of the package write. Its argument is the folder of the fixtures. */
final class Usage {
  private static final ObjectMapper MAPPER = DocumentMapper.create();

  private Usage() {}

  public static void main(String[] arguments) throws IOException {
    members(Files.readString(Path.of(arguments[0], "ses-events", "bounce-event.all-members.json")));
    workmail(Files.readString(Path.of(arguments[0], "workmail-events", "event-record.unknown-members.json")));
    unknownStays();
    nullsStay();
    otherTypesStay();
    listsStay();
    numbersStay();
    names();
    made();
    fieldsWin();
    errors();
    nullInOtherObjects();
    limits();
    holds(Documents.BY_NAME.get("ses-eventbridge-event") == SesEventBridgeEvent.class);
  }

  private static void members(String text) throws JsonProcessingException {
    SendingEvent event = MAPPER.readValue(text, SendingEvent.class);
    holds(event.getEventType().equals("Bounce") && event.getComplaint() == null);
    List<BouncedRecipient> recipients = event.getBounce().getBouncedRecipients();
    String address = recipients.get(0).getEmailAddress();
    holds(address.contains("@"));
    holds(MAPPER.readTree(event.toString()).equals(MAPPER.readTree(text)));
  }

  private static void workmail(String text) throws JsonProcessingException {
    EventRecord event = MAPPER.readValue(text, EventRecord.class);
    holds(event.getEvent().getEventName().equals("MAILBOX_EMAIL_DELIVERED"));
  }

  private static void unknownStays() throws JsonProcessingException {
    String text = "{\"eventType\":\"Teleport\",\"teleport\":{\"to\":1}}";
    SendingEvent event = MAPPER.readValue(text, SendingEvent.class);
    holds(event.getOthers().get("teleport").path("to").intValue() == 1);
    holds(event.toString().equals(text));
    // So they do with a mapper that knows nothing of this library.
    ObjectMapper plain = new ObjectMapper();
    holds(plain.writeValueAsString(plain.readValue(text, SendingEvent.class)).equals(text));
  }

  private static void nullsStay() throws JsonProcessingException {
    Record record = MAPPER.readValue("{\"errorCode\":null,\"responseElements\":null}", Record.class);
    holds(record.getErrorCode() == null && record.getOthers().get("errorCode").isNull());
    holds(record.getResponseElements().isNull() && record.getRequestParameters() == null);
    holds(record.toString().equals("{\"responseElements\":null,\"errorCode\":null}"));
    record.setErrorCode("AccessDenied");
    holds(record.toString().equals("{\"errorCode\":\"AccessDenied\",\"responseElements\":null}"));
    record.setErrorCode(null);
    holds(record.getOthers().isEmpty());
  }

  private static void otherTypesStay() throws JsonProcessingException {
    String text = "{\"eventName\":5,\"userIdentity\":\"jane\",\"resources\":{},\"awsRegion\":\"us-east-1\"}";
    Record record = MAPPER.readValue(text, Record.class);
    holds(record.getEventName() == null && record.getUserIdentity() == null && record.getResources() == null);
    holds(record.getOthers().get("eventName").intValue() == 5);
    holds(MAPPER.readTree(record.toString()).equals(MAPPER.readTree(text)));
    // The last of several values counts.
    record = MAPPER.readValue("{\"eventName\":\"A\",\"eventName\":5}", Record.class);
    holds(record.toString().equals("{\"eventName\":5}"));
    record = MAPPER.readValue("{\"eventName\":5,\"eventName\":\"A\"}", Record.class);
    holds(record.toString().equals("{\"eventName\":\"A\"}"));
  }

  private static void listsStay() throws JsonProcessingException {
    Mail mail = MAPPER.readValue("{\"destination\":[\"jane@example.com\",null]}", Mail.class);
    holds(mail.getDestination().size() == 2 && mail.getOthers().isEmpty());
    // One value of another type, and all of them are among the others.
    for (String text :
        List.of(
            "{\"destination\":[\"jane@example.com\",5]}",
            "{\"destination\":[[\"jane@example.com\"]]}",
            "{\"tags\":{\"a\":[\"b\"],\"c\":\"d\",\"e\":null,\"f\":[1.0]}}",
            "{\"headers\":[{\"name\":\"a\",\"value\":null,\"more\":1.50},\"b\",null]}")) {
      mail = MAPPER.readValue(text, Mail.class);
      holds(mail.getDestination() == null && mail.getTags() == null && mail.getHeaders() == null);
      holds(mail.getOthers().size() == 1 && MAPPER.readTree(mail.toString()).equals(MAPPER.readTree(text)));
    }
  }

  private static void numbersStay() throws JsonProcessingException {
    BigDecimal time = MAPPER.readValue("{\"processingTimeMillis\":30.10}", Delivery.class).getProcessingTimeMillis();
    holds(time.toString().equals("30.10"));
    String text = "{\"requestParameters\":[1.0,1.00,123456789012345678901234567890.5]}";
    holds(MAPPER.readValue(text, Record.class).toString().equals(text));
  }

  private static void names() throws JsonProcessingException {
    SnsMessage message = MAPPER.readValue("{\"SigningCertURL\":\"a\",\"MessageId\":\"b\"}", SnsMessage.class);
    holds(message.getSigningCertURL().equals("a") && message.getMessageId().equals("b"));
    // The names of Java are no names of members.
    holds(MAPPER.readValue("{\"messageId\":\"b\"}", SnsMessage.class).getOthers().containsKey("messageId"));
  }

  private static void made() throws JsonProcessingException {
    Bounce bounce = new Bounce();
    bounce.setBounceType("Everlasting");
    bounce.getOthers().put("bounceSubType", NullNode.instance);
    SendingEvent event = new SendingEvent();
    event.setBounce(bounce);
    String text = "{\"bounce\":{\"bounceType\":\"Everlasting\",\"bounceSubType\":null}}";
    holds(event.toString().equals(text));
    SendingEvent read = MAPPER.readValue(text, SendingEvent.class);
    holds(read.equals(event) && read.hashCode() == event.hashCode());
    bounce.setBounceSubType("");
    holds(!read.equals(event) && !event.equals(bounce));
  }

  private static void fieldsWin() throws JsonProcessingException {
    for (ObjectMapper mapper : List.of(MAPPER, new ObjectMapper())) {
      Record record = new Record();
      record.setEventName("a");
      record.getOthers().put("eventName", IntNode.valueOf(5));
      record.getOthers().put("more", IntNode.valueOf(6));
      holds(mapper.writeValueAsString(record).equals("{\"eventName\":\"a\",\"more\":6}"));
      holds(record.getOthers().size() == 2);
      record.setEventName(null);
      record.getOthers().put("eventName", IntNode.valueOf(5));
      holds(mapper.writeValueAsString(record).equals("{\"more\":6,\"eventName\":5}"));
    }
  }

  /** {@code null} is no document, but objects of others may have it for none. */
  private static void nullInOtherObjects() throws JsonProcessingException {
    List<Record> records = MAPPER.readValue("[null,{}]", new TypeReference<List<Record>>() {});
    holds(records.get(0) == null && records.get(1) != null);
    holds(MAPPER.readValue("{\"record\":null}", Holder.class).record == null);
  }

  static final class Holder {
    public Record record = new Record();
  }

  private static void limits() throws JsonProcessingException {
    MAPPER.readValue("{\"a\":" + "1".repeat(1000) + "}", Record.class);
    MAPPER.readValue("{\"" + "a".repeat(50_000) + "\":1}", Record.class);
    MAPPER.readValue("{\"a\":" + "[".repeat(999) + "]".repeat(999) + "}", Record.class);
    for (String text :
        List.of(
            "{\"a\":" + "1".repeat(1001) + "}",
            "{\"" + "a".repeat(50_001) + "\":1}",
            "{\"a\":\"" + "a".repeat(20_000_001) + "\"}",
            "{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}")) {
      refused(text);
    }
    JsonMapper wider = DocumentMapper.create();
    wider.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNumberLength(2000).build());
    wider.readValue("{\"a\":" + "1".repeat(1001) + "}", Record.class);
  }

  private static void errors() {
    for (String text : List.of("[]", "5", "{} {}", "{\"eventName\":\"A\"", "null", " null ", "")) {
      refused(text);
    }
  }

  private static void refused(String text) {
    try {
      MAPPER.readValue(text, Record.class);
    } catch (JsonProcessingException error) {
      return;
    }
    throw new AssertionError(text.substring(0, Math.min(text.length(), 80)));
  }

  private static void holds(boolean condition) {
    if (!condition) {
      throw new AssertionError();
    }
  }
}
