import Driver
import Glibc
import Testing

/// The optimizer that makes the released program.
struct OptimizerTests {
    /// Compiles the program below, as small as it gets, the way that `make install` compiles the released one.
    @Test func keepsAliveWhatIsStillInUse() throws {
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
