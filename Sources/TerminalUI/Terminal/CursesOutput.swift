import CNcurses
import Glibc

/// Collects what ncurses sends for one screen and passes it on in one write.
///
/// ncurses flushes whenever it moves the cursor: thirty writes per screen, each of which wakes up the terminal, which
/// may then show half a screen. While ncurses paints, its descriptor points to a file in memory.
struct CursesOutput {
    private let device: Device
    /// The descriptor that ncurses writes to.
    private let descriptor: CInt
    /// -1 if the system provides none; then every write goes out separately.
    private let memory: CInt
    /// More bytes than any screen needs.
    private static let most = 16 << 20

    /// The colours to spell out, by index.
    var colours: [UInt8: RGB] = [:]

    init(_ streams: Streams, to device: Device) {
        self.device = device
        descriptor = fileno(streams.output)
        memory = descriptor_of_memory()
    }

    func close() {
        if memory >= 0 { Glibc.close(memory) }
    }

    /// Sends in one write what ncurses writes while the closure runs.
    func inOneWrite(_ paint: () -> Void) {
        // If a file size limit was set in the meantime, ncurses would lose the excess.
        guard memory >= 0, descriptor_may_hold(Self.most), descriptor_redirect(descriptor, memory) else {
            return paint()
        }
        paint()
        _ = descriptor_redirect(descriptor, device.output)
        let count = lseek(memory, 0, SEEK_CUR)
        guard count > 0 else { return }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            length = max(0, pread(memory, buffer.baseAddress, count, 0))
        }
        device.write(DirectColour.spelledOut(PlainScrolling.spelledOut(bytes), colours))
        lseek(memory, 0, SEEK_SET)
    }
}
