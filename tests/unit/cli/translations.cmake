# SPDX-License-Identifier: MIT
# cmake -DLUPDATE=… -DSOURCE=… -DWORK=… -P translations.cmake: whether every text of the sources is translated.
file(MAKE_DIRECTORY "${WORK}")
configure_file("${SOURCE}/translations/retort_zh_CN.ts" "${WORK}/retort_zh_CN.ts" COPYONLY)
execute_process(COMMAND "${LUPDATE}" -silent -tr-function-alias QT_TRANSLATE_NOOP+=RETORT_TEXT -locations none
                        -no-obsolete -extensions h,cpp core app -ts "${WORK}/retort_zh_CN.ts"
                WORKING_DIRECTORY "${SOURCE}" ERROR_VARIABLE warnings COMMAND_ERROR_IS_FATAL ANY)
file(READ "${WORK}/retort_zh_CN.ts" texts)
string(REGEX MATCHALL "<source>[^<]*</source>[ \n]*<translation type=\"unfinished\"" unfinished "${texts}")
if(unfinished)
    list(JOIN unfinished "\n" unfinished)
    message(FATAL_ERROR "Not translated (build update_translations, then translate):\n${unfinished}")
endif()
if(NOT texts MATCHES "<source>commands:</source>")
    message(FATAL_ERROR "lupdate did not read the sources")
endif()
