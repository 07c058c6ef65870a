import AssessmentModel
import JSON
import YAML

/// What the decoder needs of a document, in YAML or JSON.
protocol DocumentNode {
    associatedtype Elements: Sequence<Self>

    var shape: DocumentShape { get }
    /// Where the value stands.
    var place: DocumentPlace { get }
    /// A text; nil for anything else.
    var text: String? { get }
    /// The place from which the document can decode the text later; nil for anything else, or if it cannot.
    var textPlace: Int? { get }
    /// The digits of a number as written, or a text; nil for anything else.
    var digits: String? { get }
    /// A whole number; nil for anything else.
    var integer: Int? { get }
    /// The elements of a list; nothing for anything else.
    var elements: Elements { get }
    /// The member of a mapping with this name; nil if there is none.
    func member(_ name: StaticString) -> Self?
    /// Visits the members of a mapping in their order, with the place of each name.
    func forEachMember(_ visit: (_ name: String, _ place: DocumentPlace, _ value: Self) -> Void)
}

/// The kind of a value in a document.
enum DocumentShape { case mapping, list, scalar }

/// Where a value stands in its document.
enum DocumentPlace {
    /// Line and column, each from 1.
    case mark(line: Int, column: Int)
    /// Bytes from the beginning.
    case offset(Int)
}

extension JSONValue: DocumentNode {
    var shape: DocumentShape {
        switch kind {
        case .object: .mapping
        case .array: .list
        case .null, .bool, .integer, .number, .string: .scalar
        }
    }

    var place: DocumentPlace { .offset(kind == .string ? offset - 1 : offset) }

    var text: String? { string }

    var textPlace: Int? { kind == .string ? position : nil }

    var digits: String? { numberText ?? string }

    func member(_ name: StaticString) -> JSONValue? { self[name] }

    func forEachMember(_ visit: (_ name: String, _ place: DocumentPlace, _ value: JSONValue) -> Void) {
        for (name, value) in members.named { visit(name.string ?? "", name.place, value) }
    }
}

/// A JSON document that decodes its texts when they are needed.
///
/// It never changes: its parser reads no other text.
final class JSONTexts: TextSource, @unchecked Sendable {
    private let root: JSONValue

    init(_ root: JSONValue) { self.root = root }

    func text(at place: Int) -> String { root.value(at: place).string ?? "" }

    func isEmpty(at place: Int) -> Bool { root.value(at: place).utf8?.isEmpty ?? true }
}

extension YAMLNode: DocumentNode {
    var textPlace: Int? { nil }

    var shape: DocumentShape {
        switch content {
        case .mapping: .mapping
        case .sequence: .list
        case .scalar: .scalar
        }
    }

    var place: DocumentPlace { DocumentPlace(position) }

    var digits: String? { text }

    var integer: Int? { text.flatMap { Int($0) } }

    func forEachMember(_ visit: (_ name: String, _ place: DocumentPlace, _ value: YAMLNode) -> Void) {
        guard case .mapping(let members) = content else { return }
        for member in members { visit(member.name, DocumentPlace(member.place), member.value) }
    }
}

extension DocumentPlace {
    fileprivate init(_ place: YAMLPlace) { self = .mark(line: Int(place.line), column: Int(place.column)) }
}
