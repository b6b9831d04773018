import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mailtrail.schemas.DocumentMapper;
import dev.mailtrail.schemas.Documents;
import dev.mailtrail.schemas.Members;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads fixtures and writes them again. Lines of the input are the name of a document and a file; lines of the output
 * are a mapper, the line of the input, what came of it, and the text or the error.
 */
final class Fixtures {
  private static final Map<String, ObjectMapper> MAPPERS =
      Map.of("java", DocumentMapper.create(), "java-plain", new ObjectMapper());

  private Fixtures() {}

  public static void main(String[] arguments) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      for (String line : lines) {
        String[] parts = line.split("\t");
        Class<? extends Members> type = Documents.BY_NAME.get(parts[0]);
        String text = Files.readString(Path.of(parts[1]));
        for (Map.Entry<String, ObjectMapper> mapper : MAPPERS.entrySet()) {
          out.write(String.join("\t", mapper.getKey(), line, result(mapper.getValue(), type, text)));
          out.newLine();
        }
      }
    }
  }

  private static String result(ObjectMapper mapper, Class<? extends Members> type, String text)
      throws JsonProcessingException {
    Members document;
    try {
      document = mapper.readValue(text, type);
    } catch (JsonProcessingException error) {
      return "refused\t" + error.getOriginalMessage().lines().findFirst().orElse("");
    }
    Members again = mapper.readValue(text, type);
    if (!document.equals(again) || document.hashCode() != again.hashCode()) {
      throw new IllegalStateException("not equal to itself: " + text);
    }
    return "written\t" + mapper.writeValueAsString(document);
  }
}
