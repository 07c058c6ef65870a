import Glibc
import Testing

/// A folder that is removed after the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/catalog-test-XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit {
        for name in namesOfFiles(in: path) { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        let bytes = Array(bytes)
        try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
    }
}
