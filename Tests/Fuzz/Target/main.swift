import CFuzzer
import FuzzReaders
import Glibc

/// Throws inputs that libFuzzer makes up at the reader that `CPO_READER` names, as if somebody had written them.
private func takeInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

private let chosen: Reader = {
    let name = getenv("CPO_READER").map { String(cString: $0) } ?? ""
    guard let reader = Reader.named(name) else {
        preconditionFailure("CPO_READER has to be one of: \(Reader.all.map(\.name).joined(separator: " "))")
    }
    return reader
}()

private var count = CommandLine.argc
private var arguments = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, takeInput))
