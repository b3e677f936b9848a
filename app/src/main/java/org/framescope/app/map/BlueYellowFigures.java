package org.framescope.app.map;

/**
 * For eyes that see little difference between blue and yellow.
 * Each line is a use with its colour and the ink of its pattern, or with the colours of its classes. A test holds their
 * distances.
 */
final class BlueYellowFigures {

    static final String LIGHT = """
            HOLE f1f3f5 e2e6ea
            RESERVED cdd4da a6afb8
            ACPI 99a3ae 69727c
            UNUSABLE 828a94 545c64
            BAD_PAGE 404852 f4f6f9
            LOW_MEMORY d5dce3 aeb8c2
            NOT_PLUGGED ecf0e6 a6b69c
            BOOT_FREE 215428
            XEN_IMAGE 1f61c5
            PAGE_TABLE 0c53c7 050d80
            FRAMETABLE 8b5af5
            M2P 6fbadf 0072b8
            BOOT_DATA 4d80a7 d1e5f2
            XENHEAP 677dda dbd1ea
            HEAP_METADATA 102d61 71a7fb
            BOOT_MODULE 895a2a a77749
            CRASH_AREA b39d76 735228
            SHARED f7dd5e 7f6b28
            LU_STREAM 27c2d2 c3ffff
            LU_BREADCRUMB ce1e9b fcd5f0
            HEAP_FREE c2e5c3 b0dbb2 9ed2a0 8bc88f
            DOMAIN e49453 ce6d94 d6ae5d b7734f e9a086 a26d9d cb8a1b e9a3c5
            """;

    static final String DARK = """
            HOLE 171b21 242a32
            RESERVED 3b454d 636e76
            ACPI 636d76 97a2ac
            UNUSABLE 545c63 292f34
            BAD_PAGE b6bfc9 0c1017
            LOW_MEMORY 30353b 5c636b
            NOT_PLUGGED 212923 5d7363
            BOOT_FREE 77b47c
            XEN_IMAGE 306fdd
            PAGE_TABLE 48a3fb 0055c3
            FRAMETABLE b682f3
            M2P b0d3fd 5085d7
            BOOT_DATA 6d9dc0 0f314d
            XENHEAP 7076d2 211a4d
            HEAP_METADATA 2b60ad a7ccfe
            BOOT_MODULE cb9c64 a47b4c
            CRASH_AREA 775632 be9166
            SHARED bec63a 3e4d01
            LU_STREAM 19dff6 006371
            LU_BREADCRUMB fe62ca 520d3e
            HEAP_FREE 216632 235c2f 23512c 234729
            DOMAIN f2b17a af6f9f dabb63 ad6d51 e79e82 996fa0 ecc476 bf6c8f
            """;

    private BlueYellowFigures() {}
}
