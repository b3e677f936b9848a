package org.framescope.app.map;

/**
 * For eyes that see little difference between red and green.
 * Each line is a use with its colour and the ink of its pattern, or with the colours of its classes. A test holds their
 * distances.
 */
final class RedGreenFigures {

    static final String LIGHT = """
            HOLE f1f3f5 e2e6ea
            RESERVED cfd1d8 a8adb6
            ACPI 98a4b0 68737e
            UNUSABLE 818a92 545b63
            BAD_PAGE 404951 f3f6f8
            LOW_MEMORY d2dadf abb6be
            NOT_PLUGGED ecefe5 a6b59b
            BOOT_FREE 3e6716
            XEN_IMAGE 084aab
            PAGE_TABLE 2681dc 004394
            FRAMETABLE 9564f9
            M2P 73a2e8 1d59be
            BOOT_DATA 4c81ac d0e7f7
            XENHEAP 669afc e1f0ff
            HEAP_METADATA 102f65 72a9ff
            BOOT_MODULE 5e2f09 7b4a2a
            CRASH_AREA d8a66e 945815
            SHARED f8ea5b 807723
            LU_STREAM 076b8d 90a2ba
            LU_BREADCRUMB d22392 ffd7e5
            HEAP_FREE d1f3b4 cae8b2 c3ddaf bcd1ac
            DOMAIN c17f66 db88a4 eeb252 b8733d a46a5e b483b2 b48c1d dc95bc
            """;

    static final String DARK = """
            HOLE 171b21 242a32
            RESERVED 3e454c 666e75
            ACPI 636b77 97a0ad
            UNUSABLE 58606a 2d333a
            BAD_PAGE b4bcc7 0a0e16
            LOW_MEMORY 2a2e36 565b66
            NOT_PLUGGED 202923 5c7464
            BOOT_FREE 94966b
            XEN_IMAGE 46a0bf
            PAGE_TABLE 487fed 162ab3
            FRAMETABLE c4a0ff
            M2P b4d7fc 538ad6
            BOOT_DATA 7399bd 172e4a
            XENHEAP 5f6dd3 15104c
            HEAP_METADATA 2960ae a6ccff
            BOOT_MODULE ab7b3a 865c23
            CRASH_AREA 402612 815b41
            SHARED e6b505 603e00
            LU_STREAM 77a8aa 383431
            LU_BREADCRUMB d76cfa 350f64
            HEAP_FREE 62642b 5a5c24 52531e 4a4b17
            DOMAIN f5b87f 884975 e9bf55 766890 e0aa9b 796ba8 c9b27b 945379
            """;

    private RedGreenFigures() {}
}
