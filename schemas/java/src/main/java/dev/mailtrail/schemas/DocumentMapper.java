package dev.mailtrail.schemas;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes mappers that read documents and write them again without loss. */
public final class DocumentMapper {
  private static final JsonMapper MAPPER = create();

  private DocumentMapper() {}

  /**
   * A new mapper, which is worth keeping.
   *
   * <p>It keeps numbers to their last digit, and puts a member that is {@code null} or of another JSON type than its
   * class says into {@link Members#getOthers()}. Of a member that comes twice, the last counts. So it refuses only what
   * is no JSON, a document that is no object, {@code null} among them, and text after it.
   *
   * <p>It also keeps the limits of Jackson: no more than 1000 levels of nesting, 1000 digits of a number, 20 million
   * characters of a text and 50,000 of a name. {@code getFactory().setStreamReadConstraints} changes them.
   *
   * <p>Other mappers of Jackson read documents too, but they leave out what is {@code null}, turn numbers into texts
   * where the class says so, and refuse members of another type.
   */
  public static JsonMapper create() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .addModule(new SimpleModule("mailtrail").setDeserializerModifier(new Modifier()))
        .build();
  }

  static String text(Members members) {
    try {
      return MAPPER.writeValueAsString(members);
    } catch (JsonProcessingException error) {
      throw new IllegalStateException(error);
    }
  }

  private static final class Modifier extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public BeanDeserializerBuilder updateBuilder(
        DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
      if (Members.class.isAssignableFrom(bean.getBeanClass())) {
        List<SettableBeanProperty> members = new ArrayList<>();
        builder.getProperties().forEachRemaining(members::add);
        members.forEach(member -> builder.addOrReplaceProperty(new Member(member), true));
      }
      return builder;
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
      boolean members = Members.class.isAssignableFrom(bean.getBeanClass());
      return members && deserializer instanceof BeanDeserializerBase base ? new Document(base) : deserializer;
    }
  }

  /** Refuses {@code null} in place of a document; in objects of others it may stand for none. */
  private static final class Document extends BeanDeserializer {
    private static final long serialVersionUID = 1;

    Document(BeanDeserializerBase base) {
      super(base);
    }

    @Override
    public AccessPattern getNullAccessPattern() {
      return AccessPattern.DYNAMIC;
    }

    @Override
    public Object getNullValue(DeserializationContext context) throws JsonMappingException {
      JsonParser parser = context.getParser();
      if (parser != null && parser.getParsingContext().inRoot()) {
        return context.reportInputMismatch(this, "expected an object, found null");
      }
      return null;
    }
  }

  /** Sets a member if its value is of the JSON type that its class needs, with all values in it. */
  private static final class Member extends SettableBeanProperty.Delegating {
    private static final long serialVersionUID = 1;

    Member(SettableBeanProperty member) {
      super(member);
    }

    @Override
    protected SettableBeanProperty withDelegate(SettableBeanProperty member) {
      return new Member(member);
    }

    @Override
    public void deserializeAndSet(JsonParser parser, DeserializationContext context, Object object)
        throws IOException {
      Members members = (Members) object;
      // The same member may have been there before: the last one counts.
      members.getOthers().remove(getName());
      if (!getType().isContainerType() && fits(parser.currentToken(), getType())) {
        delegate.deserializeAndSet(parser, context, members);
        return;
      }
      Object value = read(parser, context, getType());
      if (value instanceof JsonNode other) {
        delegate.set(members, null);
        members.putOther(getName(), other);
      } else {
        delegate.set(members, value);
      }
    }

    /** The value, or a node if it or a value in it is of another type. */
    private static Object read(JsonParser parser, DeserializationContext context, JavaType type) throws IOException {
      if (!fits(parser.currentToken(), type)) {
        return context.readTree(parser);
      }
      if (type.isCollectionLikeType()) {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(readInner(parser, context, type.getContentType()));
        }
        return whole(values, values, type.getContentType());
      }
      if (type.isMapLikeType()) {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          values.put(name, readInner(parser, context, type.getContentType()));
        }
        return whole(values, values.values(), type.getContentType());
      }
      return context.findContextualValueDeserializer(type, null).deserialize(parser, context);
    }

    private static Object readInner(JsonParser parser, DeserializationContext context, JavaType type)
        throws IOException {
      boolean isNull = parser.hasToken(JsonToken.VALUE_NULL) && !type.hasRawClass(JsonNode.class);
      return isNull ? null : read(parser, context, type);
    }

    /** A list or map itself, or its node if one of its values does not fit. */
    private static Object whole(Object container, Collection<Object> values, JavaType type) {
      boolean fits = type.hasRawClass(JsonNode.class) || values.stream().noneMatch(JsonNode.class::isInstance);
      return fits ? container : MAPPER.valueToTree(container);
    }

    private static boolean fits(JsonToken token, JavaType type) {
      if (type.hasRawClass(JsonNode.class)) {
        return true;
      }
      return switch (token) {
        case START_OBJECT -> type.isMapLikeType() || type.isTypeOrSubTypeOf(Members.class);
        case START_ARRAY -> type.isCollectionLikeType();
        case VALUE_STRING -> type.hasRawClass(String.class);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> type.hasRawClass(BigDecimal.class);
        case VALUE_TRUE, VALUE_FALSE -> type.hasRawClass(Boolean.class);
        default -> false;
      };
    }
  }
}
