import AssessmentModel
import JSON
import YAML

/// Reads catalogues: those that people write, in YAML or JSON, and the copy that every project carries, in JSON.
///
/// They all have the same schema. A catalogue is one file with its categories inside or, in YAML, a file that names
/// another file for each category.
///
/// ```swift
/// let catalog = try CatalogReader.read(path: "my-catalog")
/// ```
public enum CatalogReader {
    /// The number of the file format.
    package static let format = 1
    /// What replaces the steps of a scale if ratings are percentages.
    package static let percentScale = "percent"
    /// The most faults that are collected.
    public static let mostFaults = 100
    /// The most criteria of a catalogue: exact sums of a score have room for no more.
    public static let mostCriteria = 100_000
    /// The largest catalogue in YAML, all files together, in bytes.
    public static let mostYAML = 8 << 20
    /// The largest catalogue in JSON, in bytes.
    public static let mostJSON = 64 << 20

    /// Reads a catalogue that somebody wrote: a folder with a `catalog.yaml`, or a file. A file is JSON if its name
    /// ends in `.json`, and YAML otherwise. The files of categories are expected beside the file that names them.
    ///
    /// - Throws: `CatalogError`.
    public static func read(path: String) throws(CatalogError) -> Catalog {
        try reading(path: path, .strict).get()
    }

    /// Reads the copy of the catalogue that a project carries. Keys that are not known are passed over: a later version
    /// of the program may have written them.
    ///
    /// - Parameter file: what to call it in faults.
    /// - Throws: `CatalogError.faulty`.
    package static func read(
        projectCopy bytes: UnsafeRawBufferPointer, file: String
    ) throws(CatalogError) -> Catalog {
        try json(bytes, file: file, .lenient).get().get()
    }

    /// The same for an array of bytes.
    ///
    /// - Throws: `CatalogError.faulty`.
    package static func read(
        projectCopy bytes: [UInt8], file: String
    ) throws(CatalogError) -> Catalog {
        try bytes.withUnsafeBytes { json($0, file: file, .lenient) }.get().get()
    }
}

extension CatalogReader {
    /// Reads a catalogue that somebody wrote, and reports everything about it.
    ///
    /// - Throws: `CatalogError`.
    static func reading(path: String, _ care: Strictness) throws(CatalogError) -> CatalogReading {
        if CatalogSource.isFolder(path) { return try yaml("catalog.yaml", from: .folder(path), care) }
        let name = String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
        let source = CatalogSource.folder(String(path.dropLast(name.count)))
        let isJSON = name.lowercased().hasSuffix(".json")
        return isJSON ? try json(name, from: source, care) : try yaml(name, from: source, care)
    }

    /// The content of a plain file of at most this many bytes. Anything else (a pipe, a device) could go on for ever,
    /// and is refused.
    ///
    /// - Throws: `CatalogError`.
    package static func bytes(of path: String, limit: Int) throws(CatalogError) -> [UInt8] {
        do throws(CatalogSource.Failure) { return try CatalogSource.content(of: path, limit: limit) } catch {
            throw CatalogError(error, of: path, limit: limit)
        }
    }

    private static func json(
        _ name: String, from source: CatalogSource, _ care: Strictness
    ) throws(CatalogError) -> CatalogReading {
        let bytes: [UInt8]
        do throws(CatalogSource.Failure) {
            bytes = try source.read(name, mostJSON)
        } catch {
            throw CatalogError(error, of: source.label(name), limit: mostJSON)
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return try bytes.withUnsafeBytes { bytes in
            // Editors on Windows begin files with a byte order mark.
            let text = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0))
            return json(text, file: source.label(name), care)
        }.get()
    }

    private static func json(
        _ bytes: UnsafeRawBufferPointer, file: String, _ care: Strictness
    ) -> Result<CatalogReading, CatalogError> {
        guard bytes.count <= mostJSON else { return .failure(CatalogError(.tooLarge, of: file, limit: mostJSON)) }
        let root: JSONValue
        do throws(JSONSyntaxError) {
            root = try JSONParser().parse(bytes)
        } catch {
            let (line, column) = LineIndex(bytes).position(ofOffset: error.offset)
            let fault = CatalogFault(file: file, line: line, column: column, problem: .syntax(error.problem))
            return .failure(.faulty([fault]))
        }
        // An author wants every text checked; somebody who opens a project wants to see the first screen.
        let texts = care == .lenient ? JSONTexts(root) : nil
        var decoder = CatalogDecoder(.init(file: file, root: root), text: bytes, care: care, texts: texts)
        return .success(decoder.read())
    }

    /// Reads a catalogue in YAML and the files of its categories.
    ///
    /// - Throws: `CatalogError`.
    static func yaml(_ name: String, from source: CatalogSource) throws(CatalogError) -> Catalog {
        try yaml(name, from: source, .strict).get()
    }

    /// The same, reporting everything about it.
    ///
    /// - Throws: `CatalogError`.
    static func yaml(
        _ name: String, from source: CatalogSource, _ care: Strictness
    ) throws(CatalogError) -> CatalogReading {
        var left = mostYAML
        func document(_ name: String) throws(CatalogSource.Failure) -> Result<YAMLNode, YAMLFault> {
            let bytes = try source.read(name, left)
            left -= bytes.count
            return bytes.withUnsafeBytes { bytes in Result { () throws(YAMLFault) in try YAMLNode(bytes) } }
        }

        func fetch(_ name: String) -> CatalogDecoder<YAMLNode>.Fetched {
            let file = source.label(name)
            do throws(CatalogSource.Failure) {
                switch try document(name) {
                case .success(let root): return .document(.init(file: file, root: root))
                case .failure(let fault): return .faulty(CatalogFault(fault, in: file))
                }
            } catch {
                switch error {
                case .system(let errno): return .unreadable(errno: errno)
                case .tooLarge: return .faulty(CatalogFault(file: file, problem: .tooLarge(limit: mostYAML)))
                }
            }
        }

        switch fetch(name) {
        case .document(let document):
            var decoder = CatalogDecoder(document, care: care, fetch: fetch)
            return decoder.read()
        case .faulty(let fault): throw .faulty([fault])
        case .unreadable(let errno): throw .unreadable(path: source.label(name), errno: errno)
        }
    }
}

extension CatalogError {
    init(_ failure: CatalogSource.Failure, of file: String, limit: Int) {
        switch failure {
        case .system(let errno): self = .unreadable(path: file, errno: errno)
        case .tooLarge: self = .faulty([CatalogFault(file: file, problem: .tooLarge(limit: limit))])
        }
    }
}

extension CatalogFault {
    init(_ fault: YAMLFault, in file: String) {
        self.init(
            file: file, line: (fault.place?.line).map { Int($0) }, column: (fault.place?.column).map { Int($0) },
            problem: Problem(fault.problem))
    }
}

extension CatalogFault.Problem {
    /// What is wrong with a text that is not YAML.
    package init(_ problem: YAMLFault.Problem) {
        switch problem {
        case .syntax(let text): self = .syntax(text)
        case .unquoted(let correction): self = .unquoted(correction: correction)
        case .aliasNotAllowed(let name): self = .aliasNotAllowed(name)
        case .duplicateKey(let key): self = .duplicateKey(key)
        }
    }
}
