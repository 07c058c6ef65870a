import Yams

/// A value of a YAML document.
///
/// A scalar is the text that is written, whatever YAML would make of it: `version: 1.10` stays 1.10, and `no` a word.
/// Only a plain scalar that means nothing (`~`, `null` or nothing at all) is no text.
struct YAMLNode: DocumentNode {
    private let node: Node

    private init(_ node: Node) { self.node = node }

    /// Reads one document.
    ///
    /// - Throws: `YAMLFault`.
    init(_ bytes: UnsafeRawBufferPointer) throws(YAMLFault) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw YAMLFault(line: nil, column: nil, problem: .syntax("not UTF-8"))
        }
        if let alias = YAMLAlias(in: bytes) {
            let (line, column) = LineIndex(bytes).position(ofOffset: alias.offset)
            throw YAMLFault(line: line, column: column, problem: .aliasNotAllowed(alias.name))
        }
        do {
            // No rules: no scalar is turned into anything else.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                throw YAMLFault(line: 1, column: 1, problem: .syntax("the text is empty"))
            }
            node = root
        } catch let fault as YAMLFault {
            throw fault
        } catch {
            throw YAMLFault(error)
        }
    }

    var shape: DocumentShape {
        switch node {
        case .mapping: .mapping
        case .sequence: .list
        case .scalar, .alias: .scalar
        }
    }

    var place: DocumentPlace { .mark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1) }

    var text: String? {
        guard case .scalar(let scalar) = node else { return nil }
        return scalar.style == .plain && Self.nothing.contains(scalar.string) ? nil : scalar.string
    }

    var digits: String? { text }

    var integer: Int? { text.flatMap { Int($0) } }

    var elements: [YAMLNode] {
        guard case .sequence(let sequence) = node else { return [] }
        return sequence.map { YAMLNode($0) }
    }

    func member(_ name: StaticString) -> YAMLNode? {
        guard case .mapping(let mapping) = node else { return nil }
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else { continue }
            let isNamedSo = name.withUTF8Buffer { $0.elementsEqual(scalar.string.utf8) }
            if isNamedSo { return YAMLNode(value) }
        }
        return nil
    }

    func forEachMember(_ visit: (_ name: String, _ place: DocumentPlace, _ value: YAMLNode) -> Void) {
        guard case .mapping(let mapping) = node else { return }
        for (key, value) in mapping { visit(key.scalar?.string ?? "?", YAMLNode(key).place, YAMLNode(value)) }
    }

    /// Plain scalars that stand for no value. Source: YAML 1.2.2, 10.2.1.1.
    private static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]
}

/// Why a text is not a YAML document that is read here.
struct YAMLFault: Error {
    let line: Int?
    let column: Int?
    let problem: CatalogFault.Problem
}

extension YAMLFault {
    /// Translates what the YAML parser throws.
    fileprivate init(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            // This one tells of the parser's own interface.
            let phrase = problem.hasPrefix("Maximum nesting level") ? "nested too deep" : problem
            self.init(line: mark.line, column: mark.column, problem: .syntax(phrase))
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(
                line: context.mark.line, column: context.mark.column, problem: .duplicateKey(keys.first ?? ""))
        case .reader(let problem, _, _, _):
            self.init(line: nil, column: nil, problem: .syntax(problem))
        default:
            self.init(line: nil, column: nil, problem: .syntax("not YAML"))
        }
    }
}
