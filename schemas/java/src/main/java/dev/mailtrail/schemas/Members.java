package dev.mailtrail.schemas;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all objects have: members that their class has no place for. */
// Only what has an annotation is a member, so that names are those of AWS and not those of the getters.
@JsonAutoDetect(
    fieldVisibility = Visibility.NONE,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE,
    setterVisibility = Visibility.NONE)
@JsonInclude(Include.NON_NULL)
public abstract class Members {
  private final Map<String, JsonNode> others = new LinkedHashMap<>();

  /** Only the classes of this library are documents and their parts. */
  protected Members() {}

  /**
   * Members by name that nobody knows, and those of a known name whose value is {@code null} or of another type than
   * the class says. May be changed; what is in here is written, unless the getter of that name has a value.
   */
  public Map<String, JsonNode> getOthers() {
    return others;
  }

  /** Whether the class has a member of this name, with a value. */
  protected boolean has(String name) {
    return false;
  }

  // A member must not be written twice.
  @JsonAnyGetter
  Map<String, JsonNode> othersWritten() {
    if (others.keySet().stream().noneMatch(this::has)) {
      return others;
    }
    Map<String, JsonNode> written = new LinkedHashMap<>(others);
    written.keySet().removeIf(this::has);
    return written;
  }

  @JsonAnySetter
  void putOther(String name, JsonNode value) {
    others.put(name, value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Members that && getClass() == that.getClass() && others.equals(that.others);
  }

  @Override
  public int hashCode() {
    return others.hashCode();
  }

  /** The JSON text. */
  @Override
  public String toString() {
    return DocumentMapper.text(this);
  }
}
