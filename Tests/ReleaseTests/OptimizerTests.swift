import Driver
import Glibc
import Testing

/// The optimizer used for the released program.
struct OptimizerTests {
    /// Compiles a minimal program that shows the bug, in the way that `make install` compiles the released one.
    @Test func doesNotFreeValuesInUse() throws {
        let package = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let script = """
            set -eu
            folder=$(mktemp -d)
            trap 'rm -rf "$folder"' EXIT
            cp Tests/ReleaseTests/use-after-free.swift.txt "$folder/main.swift"
            swiftc -O -wmo $(make --silent optimizer-flags) "$folder/main.swift" -o "$folder/main"
            "$folder/main"
            """
        let path = ProcessInfo.searchPath
        let result = try Command(
            ["/bin/sh", "-c", script], environment: ["PATH": path], directory: package, within: .seconds(300))
        #expect(result.outputText == "right\n", "\(result.errorText)")
    }
}

private enum ProcessInfo {
    static var searchPath: String { getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin" }
}
