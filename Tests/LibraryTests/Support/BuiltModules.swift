import Driver
import Glibc

/// The modules beside the running tests, as the compiler shows them to another package.
enum BuiltModules {
    /// What the products give out, by `Package.swift`.
    static let ofProducts = [
        "AssessmentModel", "CatalogFormat", "ProjectStore", "QualityChecks", "Scoring", "Snapshots", "Workspace",
    ]

    /// Where the build puts programs.
    static let folder: String = {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
        let tests = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return String(tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)])
    }()

    /// The flags by which a compiler finds the modules, those in C too.
    static var searchFlags: [String] {
        let maps = (namesOfFolder(folder) ?? []).map { "\(folder)/\($0)/module.modulemap" }
        return ["-I", "\(folder)/Modules"]
            + maps.filter { access($0, F_OK) == 0 }.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
    }

    /// Compiles a program as one of another package, without linking it.
    static func typecheck(_ source: String) throws -> Command {
        let words = ["swiftc", "-typecheck", "-swift-version", "6", "-package-name", "another", "-warnings-as-errors"]
        return try run(words + searchFlags + [source])
    }

    /// Runs a tool of the toolchain that runs the tests.
    static func run(_ words: [String]) throws -> Command {
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        return try Command(
            ["/usr/bin/env"] + words, environment: ["PATH": path, "HOME": "/nonexistent"], within: .seconds(300))
    }
}

/// An empty folder that is gone when it goes out of use.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        var template = Array("/tmp/cpo-library-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw NoTemporaryFolder(code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { _ = try? BuiltModules.run(["rm", "-rf", path]) }
}

/// There is no place for a temporary folder, for this error number.
struct NoTemporaryFolder: Error {
    let code: Int32
}
