import CatalogFormat
import JSON
import YAML

extension ImportFile {
    /// Calls a function with the content without a byte order mark.
    func withText<Outcome>(_ body: (UnsafeRawBufferPointer) -> Outcome) -> Outcome {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return bytes.withUnsafeBytes { bytes in
            body(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)))
        }
    }

    /// Parses its text as JSON.
    ///
    /// - Throws: `ImportError.faulty`.
    func json(_ text: UnsafeRawBufferPointer) throws(ImportError) -> JSONValue {
        do throws(JSONSyntaxError) { return try JSONParser().parse(text) } catch {
            let before = text.prefix(error.offset)
            let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            throw .faulty(file: name, line: line, column: before[start...].count + 1, .syntax(error.problem))
        }
    }

    /// Parses its text as YAML.
    ///
    /// - Throws: `ImportError`.
    func yaml(_ text: UnsafeRawBufferPointer) throws(ImportError) -> YAMLNode {
        guard text.count <= CatalogReader.mostYAML else { throw .tooLarge(file: name, limit: CatalogReader.mostYAML) }
        do throws(YAMLFault) { return try YAMLNode(text) } catch {
            let (line, column) = (error.place.map { Int($0.line) }, error.place.map { Int($0.column) })
            throw .faulty(file: name, line: line, column: column, .init(error.problem))
        }
    }

    /// Parses its content as XML.
    ///
    /// - Parameter skips: whether to skip an element and its content, given the names of its parent and itself.
    /// - Throws: `ImportError`.
    func xml(skips: @escaping (_ parent: String, _ name: String) -> Bool) throws(ImportError) -> XMLElement {
        do throws(XMLParser.Fault) { return try XMLParser.xml(bytes, skips: skips) } catch {
            throw ImportError(error, in: name)
        }
    }
}
