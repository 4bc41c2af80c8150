package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are those of other entities, in whole or in part, and classes of keys. */
class DerivedIdTest {
    private static final String ORDER = "@Entity @Table(name = \"orders\") public class Order { @Id private Long id; }";
    private static final String PRODUCT =
            "@Entity public class Product { @Id @Column(name = \"sku\") private String code; }";

    @TempDir
    Path directory;

    @Test
    void relationshipsThatAreTheKey() throws Exception {
        Mapper<?> line = mapper(
                "Line",
                ORDER,
                PRODUCT,
                "@Entity @IdClass(LineKey.class) public class Line { @Id @ManyToOne private Order order; private int amount; @Id @ManyToOne private Product product; @Id private int place; }",
                "public record LineKey(Long order, String product, int place) {}",
                "@Entity public class Remark { @Id private Long id; @ManyToOne private Line line; }");
        assertThat(key(line)).containsExactly("order_id", "product_sku", "place");
        assertThat(line.table().foreignKeys()).hasSize(2);
        Class<?> keyClass = line.type().getClassLoader().loadClass("test.LineKey");
        Object key =
                keyClass.getConstructor(Long.class, String.class, int.class).newInstance(7L, "x", 3);
        assertThat(line.keyValues(key)).containsExactly(7L, "x", 3);
        Mapper<?> remark = Mappers.of(line.type().getClassLoader().loadClass("test.Remark"));
        assertThat(remark.table().foreignKeys().get(0).columns())
                .extracting(column -> column.name())
                .containsExactly("line_order_id", "line_product_sku", "line_place");
        assertThat(remark.table().foreignKeys().get(0).referredColumns()).containsExactlyElementsOf(line.primaryKey());
    }

    @Test
    void anIdClassWithGettersAndAKeyInAKey() throws Exception {
        Mapper<?> part = mapper(
                "Part",
                ORDER,
                PRODUCT,
                "@Entity @IdClass(LineKey.class) public class Line { @Id @ManyToOne private Order order; @Id private int place; }",
                "public class LineKey { private Long order; int place; public LineKey(Long o, int p) { order = o; place = p; } public Long getOrder() { return order; } }",
                "@Entity @IdClass(PartKey.class) public class Part { @Id @ManyToOne private Line line; @Id private String name; }",
                "public record PartKey(LineKey line, String name) {}");
        assertThat(key(part)).containsExactly("line_order_id", "line_place", "name");
        ClassLoader loader = part.type().getClassLoader();
        Object line = loader.loadClass("test.LineKey")
                .getConstructor(Long.class, int.class)
                .newInstance(7L, 3);
        Object key = loader.loadClass("test.PartKey").getConstructors()[0].newInstance(line, "n");
        assertThat(part.keyValues(key)).containsExactly(7L, 3, "n");
    }

    @Test
    void mapsIdNamesTheColumnsOfTheKeyByTheJoin() throws Exception {
        Mapper<?> detail = mapper(
                "Detail",
                ORDER,
                "@Entity public class Detail { @Id private Long id; @OneToOne @MapsId private Order order; @ManyToOne private Detail up; }");
        assertThat(key(detail)).containsExactly("order_id");
        assertThat(detail.table().columns())
                .extracting(column -> column.name())
                .containsExactly("order_id", "up_order_id");
        assertThat(detail.table().constraints()).hasSize(3);
    }

    @Test
    void mapsIdOfAPartOfAnEmbeddedKey() throws Exception {
        Mapper<?> line = mapper(
                "Line",
                ORDER,
                PRODUCT,
                "@Embeddable public record LineKey(Long order, String product) {}",
                "@Entity public class Line { @EmbeddedId private LineKey key; @ManyToOne @MapsId(\"order\") @JoinColumn(name = \"o\") private Order order; @ManyToOne @MapsId(\"product\") private Product product; }",
                "@Entity public class Sub { @EmbeddedId private SubKey key; @MapsId(\"line\") @ManyToOne private Line line; }",
                "@Embeddable public record SubKey(LineKey line, int number) {}");
        assertThat(key(line)).containsExactly("o", "product_sku");
        assertThat(line.slots()).noneMatch(slot -> slot.hidden());
        Mapper<?> sub = Mappers.of(line.type().getClassLoader().loadClass("test.Sub"));
        assertThat(key(sub)).containsExactly("line_o", "line_product_sku", "number");
        assertThat(sub.table().foreignKeys()).hasSize(1);
    }

    @Test
    void embeddablesInEmbeddablesAndOverriddenColumns() throws Exception {
        Mapper<?> person = mapper(
                "Person",
                "@Embeddable public record Zip(@Column(name = \"zip\") String code, int plus) {}",
                "@Embeddable public class Address { private String street; @AttributeOverride(name = \"plus\", column = @Column(name = \"zip_plus\")) private Zip zip; }",
                "@MappedSuperclass public class Base { @Id private Long id; @Embedded private Address home; @ManyToOne private Person boss; }",
                "@AttributeOverrides({@AttributeOverride(name = \"id\", column = @Column(name = \"person_id\")), @AttributeOverride(name = \"home.zip.code\", column = @Column(name = \"home_zip\"))})"
                        + " @AssociationOverride(name = \"boss\", joinColumns = @JoinColumn(name = \"head\"))"
                        + " @Entity public class Person extends Base { @AttributeOverride(name = \"zip.code\", column = @Column(name = \"work_zip\")) @AttributeOverride(name = \"zip.plus\", column = @Column(name = \"work_plus\"))"
                        + " @AttributeOverride(name = \"street\", column = @Column(name = \"work_street\")) private Address work; }");
        assertThat(person.table().columns())
                .extracting(column -> column.name())
                .containsExactly(
                        "person_id", "street", "home_zip", "zip_plus", "work_street", "work_zip", "work_plus", "head");
        assertThat(person.table().foreignKeys().get(0).referredColumns())
                .containsExactlyElementsOf(person.primaryKey());
    }

    @Test
    void aRelationshipThatAnAttributeWrites() throws Exception {
        Mapper<?> person = mapper(
                "E",
                "@Entity public class E { @Id private Long id; @Column(name = \"up_id\") private Long upId; @JoinColumn(name = \"up_id\", insertable = false, updatable = false) @ManyToOne private E up; }");
        assertThat(person.relationships().get(0).viewOnly()).isTrue();
        assertThat(person.table().foreignKeys()).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        assertThat(
                        errors(
                                ORDER,
                                "@Entity public class E { @Id private Long id; @MapsId(\"x\") @OneToOne private Order order; }"))
                .containsExactly("1 @MapsId: the key of test.E has no part 'x'");
        assertThat(errors("@Entity public class E { @Id @ManyToOne private E self; }"))
                .contains("1 The key of test.E is made of itself, in a circle");
        assertThat(errors(
                        ORDER,
                        "@Entity @IdClass(K.class) public class E { @Id private Long id; @Id private int n; }",
                        "public class K { private Long id; private int n; }"))
                .containsExactly("1 Id class test.K gives no value for id: it needs a component, a method getId() or"
                        + " id(), or a field that is not private; or annotate it @Embeddable, and its private fields are"
                        + " read");
        assertThat(
                        errors(
                                "@AttributeOverride(name = \"x\", column = @Column(name = \"y\")) @Entity public class E { @Id private Long x; }"))
                .containsExactly("1 Class test.E inherits no attribute 'x' from a mapped superclass");
        assertThat(
                        errors(
                                "@Entity public class E { @Id private Long id; @JoinColumn(insertable = false) @ManyToOne private E up; }"))
                .containsExactly(
                        "1 The join columns of a relationship are written, or none is: insertable and updatable"
                                + " are both false, for all, or both true");
        assertThat(errors(
                        "@Embeddable public record P(Q q) {}",
                        "@Embeddable public record Q(P p) {}",
                        "@Entity public class E { @Id private Long id; private P p; }"))
                .containsExactly("1 Embeddable class test.P holds itself");
    }

    private static List<String> key(Mapper<?> mapper) {
        return mapper.primaryKey().stream().map(column -> column.name()).toList();
    }

    private Mapper<?> mapper(String name, String... sources) throws Exception {
        Compilation.Result result = compile(sources);
        assertThat(result.errors()).isEmpty();
        return Mappers.of(result.load().loadClass("test." + name));
    }

    private List<String> errors(String... sources) throws IOException {
        return compile(sources).errors();
    }

    private Compilation.Result compile(String... sources) throws IOException {
        Compilation compilation = Compilation.into(directory.resolve("classes"));
        for (String source : sources) {
            compilation.source(source);
        }
        return compilation.compile();
    }
}
