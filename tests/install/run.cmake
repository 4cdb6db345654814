# SPDX-License-Identifier: MIT
# cmake -DBUILD=… -DWORK=… -DCONSUMER=… -DCOMPILER=… [-DSANITIZE=…] -P run.cmake
set(flags "")
if(SANITIZE)
    set(flags "-fsanitize=${SANITIZE}")
endif()
if(COVERAGE)
    string(APPEND flags " --coverage")
endif()

file(REMOVE_RECURSE "${WORK}")
set(run COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --component development --prefix "${WORK}/prefix" ${run})
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${CONSUMER}" -B "${WORK}/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug
                        "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_PREFIX_PATH=${WORK}/prefix"
                        "-DCMAKE_CXX_FLAGS=${flags}" ${run})
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${WORK}/build" ${run})
execute_process(COMMAND "${WORK}/build/consumer" OUTPUT_VARIABLE output ${run})
if(NOT output STREQUAL "consumer.greeting: Retort is linked.\n")
    message(FATAL_ERROR "The consumer printed: ${output}")
endif()
