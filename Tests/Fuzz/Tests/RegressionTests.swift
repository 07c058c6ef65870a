import Driver
import Glibc
import Testing

/// Inputs that once made a reader fail, and small valid ones, each read in its own process.
struct RegressionTests {
    /// The names of all readers.
    private static let readers = (try? replay([]))?.outputText.split(separator: "\n").map(String.init) ?? []

    @Test func everyReaderHasSamples() {
        #expect(Self.readers.count > 15)
        let folders = Set(
            ["Seeds", "Regressions"].flatMap { namesOfFolder("\(PackageFolder.path)/Tests/Fuzz/\($0)") ?? [] })
        #expect(folders.subtracting(["README.md"]) == Set(Self.readers))
    }

    @Test(arguments: readers)
    func everySampleIsReadWithinTimeAndMemory(_ reader: String) throws {
        for kind in ["Seeds", "Regressions"] {
            for file in PackageFolder.files(below: "Tests/Fuzz/\(kind)/\(reader)") {
                let path = "\(PackageFolder.path)/\(file)"
                let command = try Self.replay([reader, path])
                #expect(command.ending == .exited(0), "\(file): \(command.errorText)")
                var status = stat()
                try #require(stat(path, &status) == 0)
                guard !Self.isSanitized else { continue }
                let memory = try #require(Int(command.outputText.prefix { !$0.isNewline }), "\(file)")
                #expect(memory <= 64 << 20 + 10 * Int(status.st_size), "\(file)")
            }
        }
    }

    /// A sanitizer tracks all memory, which takes additional memory.
    private static let isSanitized = dlsym(nil, "__asan_init") != nil

    private static func replay(_ arguments: [String]) throws -> Command {
        // The build puts the program next to the tests, which are a program as well.
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
        let tests = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let folder = tests.prefix(through: tests.lastIndex(of: "/") ?? tests.startIndex)
        var environment = ["SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin"]
        if let options = getenv("ASAN_OPTIONS") { environment["ASAN_OPTIONS"] = String(cString: options) }
        return try Command([folder + "Replay"] + arguments, environment: environment, within: .seconds(120))
    }
}
